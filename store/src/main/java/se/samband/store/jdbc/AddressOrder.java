package se.samband.store.jdbc;

/** The order in which a person looks for addresses: numbers by their size, so 2 before 10, and å, ä, ö after z. */
public final class AddressOrder {

    private static final char LAST_OF_ASCII = 'z';

    private AddressOrder() {}

    /**
     * A key that stands in that order when compared as plain text. Each number is led by its count of digits, so that the longer is
     * the larger.
     *
     * @param searchKey as {@link SearchKey} writes it
     */
    public static String key(String searchKey) {
        StringBuilder key = new StringBuilder(searchKey.length() + 4);
        int i = 0;
        while (i < searchKey.length()) {
            char c = searchKey.charAt(i);
            if (!isDigit(c)) {
                key.append(swedish(c));
                i++;
                continue;
            }
            while (i < searchKey.length() - 1 && searchKey.charAt(i) == '0' && isDigit(searchKey.charAt(i + 1))) {
                i++;
            }
            int end = i;
            while (end < searchKey.length() && isDigit(searchKey.charAt(end))) {
                end++;
            }
            key.append((char) ('0' + Math.min(end - i, 9))).append(searchKey, i, end);
            i = end;
        }
        return key.toString();
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private static char swedish(char c) {
        return switch (c) {
            case 'å' -> LAST_OF_ASCII + 1;
            case 'ä', 'æ' -> LAST_OF_ASCII + 2;
            case 'ö', 'ø' -> LAST_OF_ASCII + 3;
            default -> c;
        };
    }
}
