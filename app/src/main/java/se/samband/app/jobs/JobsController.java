package se.samband.app.jobs;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import se.samband.app.access.Needs;
import se.samband.app.web.NotFoundException;
import se.samband.app.web.Page;
import se.samband.core.access.Right;
import se.samband.core.text.Text;

/** Pages of long work. A job's page asks for its progress every second while the job runs. */
@Controller
@Needs(Right.DELIVERIES)
class JobsController {

    private final JobService jobs;

    JobsController(JobService jobs) {
        this.jobs = jobs;
    }

    @GetMapping("/jobs")
    ModelAndView list(Page page) {
        return page.show("jobs/list", Map.of("jobs", jobs.list()));
    }

    @GetMapping("/jobs/{id}")
    ModelAndView job(Page page, @PathVariable String id) {
        return page.show("jobs/job", Map.of("job", get(id)));
    }

    @GetMapping("/jobs/{id}/progress")
    ModelAndView progress(Page page, @PathVariable String id, HttpServletResponse response) {
        Job job = get(id);
        Job.Snapshot now = job.snapshot();
        // Who watches the work is led on to its result.
        now.findResult().ifPresent(result -> response.setHeader("HX-Redirect", result.path()));
        return page.show("jobs/progress", Map.of("job", job, "now", now));
    }

    @PostMapping("/jobs/{id}/cancel")
    String cancel(@PathVariable String id) {
        Job job = get(id);
        job.cancel();
        return "redirect:" + job.path();
    }

    private Job get(String id) {
        return jobs.find(id)
                .orElseThrow(() -> new NotFoundException(new Text(
                        "Arbetet finns inte kvar. Det som hann bli klart finns under Leveranser.",
                        "The job is gone. What was finished is found under Deliveries.")));
    }
}
