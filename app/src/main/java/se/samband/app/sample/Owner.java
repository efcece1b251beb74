package se.samband.app.sample;

import java.util.List;

/**
 * An invented network owner and how it dresses its filings.
 *
 * @param slug part of its file names
 * @param key by what its rows name a building
 */
record Owner(String name, String slug, Dress dress, Key key, List<String> header) {

    enum Key {
        ID,
        ADDRESS,
        /** North and east as the columns say. */
        POSITION,
        /** The north column holds eastings and the other way round. */
        SWAPPED_POSITION
    }

    static final int NATIONAL = 4;
    static final int CABLE = 5;
    static final int FIRST_VILLAGE_NET = 6;
    static final int SECOND_VILLAGE_NET = 7;
    static final int RADIO = 8;
    static final int MOBILE = 9;

    /** The first four are the municipal networks of the municipalities with the same number. */
    static final List<Owner> ALL = List.of(
            new Owner(
                    "Tänkstads Stadsnät AB (påhittat)",
                    "tankstads_stadsnat",
                    Dress.SEMICOLON_1252,
                    Key.ID,
                    List.of("Byggnads-ID", "Status", "Teknik", "Hastighet ned", "Avstånd (m)")),
            new Owner(
                    "Sagoborg Energi och Fiber AB (påhittat)",
                    "sagoborg_energi",
                    Dress.COMMA_BOM,
                    Key.ADDRESS,
                    List.of(
                            "Adress",
                            "Postnummer",
                            "Postort",
                            "Anslutningsstatus",
                            "Accessteknik",
                            "Max hastighet",
                            "Avstånd")),
            new Owner(
                    "Låtsasfors Kommunnät AB (påhittat)",
                    "latsasfors_kommunnat",
                    Dress.EXCEL,
                    Key.ID,
                    List.of("Objektidentitet", "Läge", "Teknik", "Hastighet", "Avstånd")),
            new Owner(
                    "Exempelby Bredband AB (påhittat)",
                    "exempelby_bredband",
                    Dress.TAB,
                    Key.POSITION,
                    List.of("N", "E", "Status", "Teknik", "Mbit", "Avstånd")),
            new Owner(
                    "Riksnät Påhitt AB",
                    "riksnat_pahitt",
                    Dress.SEMICOLON_UTF8,
                    Key.ID,
                    List.of("BYGGREF", "UTFALL", "PLATTFORM", "KBPS_NED", "LEDNINGSLANGD")),
            new Owner(
                    "Kabelbolaget Låtsas AB (påhittat)",
                    "kabelbolaget_latsas",
                    Dress.SEMICOLON_UTF8,
                    Key.SWAPPED_POSITION,
                    List.of("North", "East", "Status", "Technology", "Speed", "Distance")),
            new Owner(
                    "Älvdrömmens byanät ek. för. (påhittad)",
                    "alvdrommens_byanat",
                    Dress.EXCEL,
                    Key.ADDRESS,
                    List.of("Adress", "Postnr", "Ort", "Fiberstatus", "Teknik", "Mbit", "Avstånd")),
            new Owner(
                    "Sagoskogens fiberförening (påhittad)",
                    "sagoskogens_fiber",
                    Dress.SEMICOLON_1252,
                    Key.ADDRESS,
                    List.of("Gatuadress", "Postnummer", "Postort", "Status", "Teknik", "Hastighet", "Avstånd")),
            new Owner(
                    "Radiolänk Fabel AB (påhittat)",
                    "radiolank_fabel",
                    Dress.SEMICOLON_1252,
                    Key.POSITION,
                    List.of("N-koordinat", "E-koordinat", "Läge", "Teknik", "Hastighet", "Avstånd", "Dedikerad")),
            new Owner(
                    "Mobilexemplet AB (påhittat)",
                    "mobilexemplet",
                    Dress.SEMICOLON_UTF8,
                    Key.ID,
                    List.of("byggnadsid", "status", "teknik", "hastighet_mbit", "avstand")));
}
