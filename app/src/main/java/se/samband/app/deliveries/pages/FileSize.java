package se.samband.app.deliveries.pages;

import se.samband.app.web.Page;

/** Sizes of files as people read them. */
final class FileSize {

    private static final int STEP = 1000;
    private static final String[] UNITS = {"kB", "MB", "GB", "TB"};

    private FileSize() {}

    static String shown(Page page, long bytes) {
        if (bytes < STEP) {
            return page.t("deliveries.bytes", bytes);
        }
        double size = bytes;
        int unit = -1;
        while (size >= STEP && unit < UNITS.length - 1) {
            size /= STEP;
            unit++;
        }
        return page.decimal(size, size < 10 ? 1 : 0) + "\u00a0" + UNITS[unit];
    }
}
