package se.samband.bench;

/** What people ask for. */
enum Kind {
    START("start page"),
    FIGURES("figures"),
    LIST("list of buildings"),
    BUILDING("building page"),
    MAP("map page"),
    TILE("tile"),
    SEARCH("search for an address"),
    ANSWER("public answer"),
    PUBLIC_TILE("public tile");

    private final String label;

    Kind(String label) {
        this.label = label;
    }

    String label() {
        return label;
    }

    boolean isTile() {
        return this == TILE || this == PUBLIC_TILE;
    }
}
