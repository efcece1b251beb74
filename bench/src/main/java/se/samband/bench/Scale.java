package se.samband.bench;

/** How much work a run does. */
enum Scale {
    /** What the aims speak of. */
    FULL(1_000_000, 3, 300, 300_000),
    /** For trying out: a minute or two, and no figures to quote. */
    SMALL(50_000, 1, 60, 12_000);

    /** Network owners that file; each says something of every building. */
    static final int OWNERS = 5;

    private final int buildings;
    private final int repetitions;
    private final int tiles;
    private final int sampleBuildings;

    Scale(int buildings, int repetitions, int tiles, int sampleBuildings) {
        this.buildings = buildings;
        this.repetitions = repetitions;
        this.tiles = tiles;
        this.sampleBuildings = sampleBuildings;
    }

    int buildings() {
        return buildings;
    }

    /** How often each thing is timed; the median counts. */
    int repetitions() {
        return repetitions;
    }

    int tiles() {
        return tiles;
    }

    /** Buildings of the sample county that many people read at once. */
    int sampleBuildings() {
        return sampleBuildings;
    }
}
