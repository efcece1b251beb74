package se.samband.app.web;

import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.http.ContentDisposition;
import se.samband.app.access.Visit;
import se.samband.core.access.Audience;
import se.samband.core.delivery.Confidentiality;
import se.samband.geo.sink.SinkFormat;

/**
 * A page's answer that the browser saves as a file. A file travels further than the page it came from, and a CSV file has no
 * place for notes, so the name tells what it is: {@code byggnader-dalarnas-lan-2026-11-22-pahittat-intern.csv}. That it is
 * invented is told when it is, and the class unless it is open; a file made for others tells what they may see instead.
 *
 * @param what the content in the reader's language, as it is to stand in the name
 * @param within names of the areas that the content is limited to; none for the whole county
 * @param days the day the content describes, or the days it compares
 * @param confidentiality the strictest class of what it is made of
 */
public record Download(String what, List<String> within, List<LocalDate> days, Confidentiality confidentiality) {

    public Download {
        within = List.copyOf(within);
        days = List.copyOf(days);
    }

    /** About the whole county on one day. */
    public static Download of(String what, LocalDate day, Confidentiality confidentiality) {
        return new Download(what, List.of(), List.of(day), confidentiality);
    }

    /** The same, limited to areas of these names. */
    public Download within(List<String> areas) {
        return new Download(what, areas, days, confidentiality);
    }

    /** Writes the headers; the content is to follow. */
    public void begin(Page page, HttpServletResponse response, SinkFormat format) {
        begin(page, response, format.extension(), format.mediaType());
    }

    /** As the overload, for a file that is no table or layer. */
    public void begin(Page page, HttpServletResponse response, String extension, String mediaType) {
        response.setContentType(mediaType);
        response.setHeader("Cache-Control", "no-store");
        response.setHeader(
                "Content-Disposition",
                ContentDisposition.attachment()
                        .filename(fileName(page, extension), StandardCharsets.UTF_8)
                        .build()
                        .toString());
    }

    /** As the browser will call it. */
    public String fileName(Page page, String extension) {
        Optional<Masthead> workspace = Optional.ofNullable(page.masthead());
        List<String> parts = new ArrayList<>();
        parts.add(what);
        workspace.map(Masthead::county).map(Download::place).ifPresent(parts::add);
        within.stream().map(PlainName::of).forEach(parts::add);
        days.forEach(day -> parts.add(day.toString()));
        if (workspace.filter(Masthead::invented).isPresent()) {
            parts.add(page.t("web.download.invented"));
        }
        Optional<Audience> others = Visit.current().viewer().findAudience();
        if (others.isPresent()) {
            parts.add(page.t("web.download.for"));
            parts.add(page.t(
                    "web.download.class." + others.get().confidentiality().code()));
        } else if (confidentiality != Confidentiality.OPEN) {
            parts.add(page.t("web.download.class." + confidentiality.code()));
        }
        parts.removeIf(String::isEmpty);
        return String.join("-", parts) + "." + extension;
    }

    /** What stands in brackets after the county's name, that it is invented, has its own place in the file name. */
    private static String place(String county) {
        return PlainName.of(county.replaceAll("\\(.*\\)", ""));
    }
}
