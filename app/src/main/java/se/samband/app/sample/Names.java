package se.samband.app.sample;

/** Invented names, each the n-th of its kind, so that names within one list never repeat. */
final class Names {

    static final String COUNTY = "Påhittade län";
    static final String COUNTY_CODE = "99";

    private static final String[] MUNICIPALITIES = {
        "Tänkstad", "Sagoborg", "Låtsasfors", "Exempelby", "Diktvallen", "Fabelhamn", "Drömsele"
    };
    private static final String[] PLACE_FIRST = {
        "Sago",
        "Påhitts",
        "Fabel",
        "Låtsas",
        "Dikt",
        "Dröm",
        "Troll",
        "Älv",
        "Tomte",
        "Exempel",
        "Gissnings",
        "Tanke",
        "Saga",
        "Lek",
        "Fantasi",
        "Myt",
        "Visst",
        "Kanske",
        "Nästan",
        "Någon",
        "Annor",
        "Inbill"
    };
    private static final String[] PLACE_LAST = {
        "bo", "torp", "hult", "näs", "vik", "åsen", "mora", "by", "rud", "lunda", "berga", "ryd", "sjö", "ås", "bäcken",
        "heden"
    };
    private static final String[] WAY_FIRST = {
        "Gran",
        "Tall",
        "Björk",
        "Asp",
        "Rönn",
        "Al",
        "Lind",
        "Ek",
        "Hägg",
        "Sälg",
        "Lärk",
        "Trast",
        "Sparv",
        "Duv",
        "Tran",
        "Orr",
        "Räv",
        "Hare",
        "Älg",
        "Varg",
        "Lo",
        "Mård",
        "Bäver",
        "Utter",
        "Gädd",
        "Abborr",
        "Sik",
        "Lax",
        "Kvarn",
        "Smed",
        "Såg",
        "Hytt",
        "Mjöl",
        "Ost",
        "Bröd",
        "Honungs",
        "Lingon",
        "Blåbärs",
        "Hallon",
        "Hjortron",
        "Ljung",
        "Klöver",
        "Smultron",
        "Vitsipps",
        "Blåklocks",
        "Kant",
        "Sten",
        "Sand",
        "Ler",
        "Mos",
        "Källa",
        "Bäck",
        "Tjärn",
        "Damm",
        "Brygg",
        "Sol",
        "Mån",
        "Stjärn",
        "Regnbågs",
        "Snö",
        "Vinter",
        "Vår",
        "Sommar",
        "Höst"
    };
    private static final String[] WAY_LAST = {
        "vägen", "gatan", "stigen", "backen", "gränd", "kroken", "rundan", "slingan", "liden", "torget"
    };
    private static final String[] WAY_BEFORE = {
        "", "Norra ", "Södra ", "Östra ", "Västra ", "Lilla ", "Stora ", "Gamla ", "Nya ", "Övre ", "Nedre ", "Inre ",
        "Yttre "
    };

    private Names() {}

    static int municipalities() {
        return MUNICIPALITIES.length;
    }

    static String municipality(int number) {
        return MUNICIPALITIES[number];
    }

    static String place(int number) {
        String first = PLACE_FIRST[number % PLACE_FIRST.length];
        // 7 is prime to the number of endings: walks through all of them before any pair comes again.
        String last = PLACE_LAST[(number * 7 + number / PLACE_FIRST.length * 3) % PLACE_LAST.length];
        int round = number / (PLACE_FIRST.length * PLACE_LAST.length);
        return round == 0 ? first + last : WAY_BEFORE[round % WAY_BEFORE.length] + first + last;
    }

    static String way(int number) {
        int pairs = WAY_FIRST.length * WAY_LAST.length;
        String before = WAY_BEFORE[number / pairs % WAY_BEFORE.length];
        int pair = number % pairs;
        String first = WAY_FIRST[pair % WAY_FIRST.length];
        // The ending moves on by one each time the beginnings have gone round, so all pairs are met.
        String last = WAY_LAST[(pair / WAY_FIRST.length + pair) % WAY_LAST.length];
        String name = before + first + last;
        return number >= pairs * WAY_BEFORE.length ? name + " " + (number / (pairs * WAY_BEFORE.length) + 1) : name;
    }

    static String ruralWay(int number) {
        int pairs = PLACE_FIRST.length * PLACE_LAST.length;
        int pair = number % pairs;
        String name = PLACE_FIRST[pair % PLACE_FIRST.length]
                + PLACE_LAST[(pair / PLACE_FIRST.length + pair * 5) % PLACE_LAST.length]
                + "vägen";
        return WAY_BEFORE[number / pairs % WAY_BEFORE.length] + name;
    }
}
