package se.samband.app.editing;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.servlet.ModelAndView;
import se.samband.app.web.Page;
import se.samband.store.row.ChangedMeanwhile;

/** Shows both, when somebody else has changed the same thing; who edits decides again. Comes before the pages of all failures. */
@ControllerAdvice
@Order(0)
class MeanwhilePage {

    @ExceptionHandler
    ModelAndView changed(ChangedMeanwhile e, Page page, HttpServletRequest request) {
        List<Difference> differences =
                e.clashes().stream().map(clash -> Difference.of(page, clash)).toList();
        boolean removes = e.clashes().stream().allMatch(clash -> clash.mine() == null);
        ModelAndView shown = page.show(
                "editing/meanwhile",
                Map.of(
                        "differences", differences,
                        "fields", Shown.again(request, e),
                        "action", request.getRequestURI(),
                        "back", Shown.findPage(request).orElse(page.at("/")),
                        "removes", removes));
        shown.setStatus(HttpStatus.CONFLICT);
        return shown;
    }
}
