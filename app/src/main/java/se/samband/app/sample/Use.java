package se.samband.app.sample;

/** What a building is for, with the words that Lantmäteriet's {@code andamal1} column uses. */
enum Use {
    HOUSE("Bostad;Småhus friliggande"),
    PAIR("Bostad;Småhus med flera lägenheter"),
    APARTMENTS("Bostad;Flerfamiljshus"),
    FARM("Bostad;Småhus friliggande"),
    HOLIDAY_HOME("Bostad;Småhus friliggande"),
    BUSINESS("Verksamhet;"),
    INDUSTRY("Industri;Annan tillverkningsindustri"),
    PUBLIC("Samhällsfunktion;");

    private final String purpose;

    Use(String purpose) {
        this.purpose = purpose;
    }

    String purpose() {
        return purpose;
    }
}
