package se.samband.app.buildings;

import java.util.Arrays;
import java.util.Locale;
import se.samband.app.web.Page;

/** In which order a page's address wants the buildings listed: by the query parameters {@code sort} and {@code dir}. */
record Ordering(By by, boolean descending) {

    enum By {
        ADDRESS,
        MUNICIPALITY,
        HOUSEHOLDS,
        WORKPLACES,
        HOLIDAY,
        STATUS;

        private boolean is(String code) {
            return name().toLowerCase(Locale.ROOT).equals(code);
        }
    }

    static Ordering of(Page page) {
        String asked = page.parameter("sort");
        return new Ordering(
                Arrays.stream(By.values())
                        .filter(by -> by.is(asked))
                        .findFirst()
                        .orElse(By.ADDRESS),
                page.parameter("dir").equals("desc"));
    }
}
