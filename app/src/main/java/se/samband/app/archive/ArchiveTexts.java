package se.samband.app.archive;

import java.util.Map;
import se.samband.store.row.AuditHead;

/** What the archive tells whoever opens it, in Swedish: it is for a Swedish authority's records, whatever the user's language. */
final class ArchiveTexts {

    private static final Map<String, String> TABLES = Map.ofEntries(
            Map.entry(
                    "delivery",
                    "leveranser: varje inläst fil, med utgivare, dag, sekretessklass, diarienummer och kolumnmappning"),
            Map.entry("refused_row", "rader som inte kunde användas, med skälen"),
            Map.entry("building_record", "vad varje leverans av byggnadsregistret säger om varje byggnad"),
            Map.entry("claim", "uppgifter om bredband, rad för rad"),
            Map.entry("network_owner", "nätägare"),
            Map.entry("programme", "stödprogram"),
            Map.entry("mapping", "sparade kolumnmappningar"),
            Map.entry("snapshot", "ögonblicksbilder: namngivna tidpunkter"),
            Map.entry("setting", "inställningar"),
            Map.entry("audit_entry", "loggen: varje ändring och utlämnande"),
            Map.entry("building", "byggnader, med status den dag som inställningen derived.status_day anger"),
            Map.entry("building_footprint", "byggnadsytor"),
            Map.entry("county", "län"),
            Map.entry("municipality", "kommuner"),
            Map.entry("locality", "tätorter och småorter"),
            Map.entry("deso", "demografiska statistikområden"),
            Map.entry("holiday_area", "fritidshusområden"),
            Map.entry("population_square", "befolkning per ruta"),
            Map.entry("road", "vägar"),
            Map.entry("water", "vatten"),
            Map.entry("address", "adresser"),
            Map.entry("route", "nätsträckor"),
            Map.entry("node", "noder"),
            Map.entry("planned_area", "områden med planerad utbyggnad"),
            Map.entry("grant_area", "områden med beviljat stöd"),
            Map.entry("late_connection_area", "efteranslutningsområden"));

    private static final String EARLIER = "_earlier";

    private ArchiveTexts() {}

    /** What a table holds. */
    static String table(String name) {
        if (name.endsWith(EARLIER)) {
            return table(name.substring(0, name.length() - EARLIER.length())) + " – tidigare, återtagna och kommande";
        }
        return TABLES.getOrDefault(name, name);
    }

    static String readMe() {
        return """
                ARKIVEXPORT FRÅN SAMBAND

                Det här arkivet innehåller allt som fanns i en arbetsyta i Samband, ett program för uppföljning av bredband i ett län.
                Det kan läsas utan Samband.

                om.csv          vilket län, vilken version och när arkivet gjordes
                manifest.csv    varje fil med storlek i byte, kontrollsumma (SHA-256), antal rader och innehåll
                SHA256SUMS      kontrollsummorna en gång till; kontrolleras med: sha256sum -c SHA256SUMS
                tabeller/       arbetsytans tabeller; en tabell utan rader är utelämnad
                logg/           vem som har ändrat eller lämnat ut något, när och varför; se KONTROLLERA.txt
                regelbocker/    regler för hur en byggnads status bedöms, som de följer med programmet
                mal/            nationella mål och EU-mål som programmet jämför med

                Tabellerna är CSV enligt RFC 4180: UTF-8, komma mellan fälten, decimalpunkt. Ett tomt fält utan citattecken är en
                uppgift som saknas, "" är en tom text. Dagar skrivs 2025-10-01. Tidpunkter är UTC. Ja och nej skrivs 1 och 0.
                Geometrier (kolumnen geom) är well-known text i SWEREF 99 TM (EPSG:3006), meter, först öst och sedan nord.

                Så hänger tabellerna ihop: delivery_id pekar på delivery.id, row_no är raden i den levererade filen, building pekar på
                building.fid (eller building_earlier.fid). En tabell som slutar med _earlier innehåller rader som inte gäller nu: de är
                ersatta, återtagna eller gäller från en senare dag. owner_id pekar på network_owner.id, programme_id på programme.id.

                Uppgifterna kan vara sekretessbelagda. Den strängaste klassen står i om.csv; varje leverans klass står i delivery.class.
                """;
    }

    static String verify(AuditHead head) {
        return """
                SÅ KONTROLLERAS LOGGEN

                Varje rad i loggen innehåller kontrollsumman av raden före. Därför märks det om en rad har ändrats, flyttats eller tagits
                bort. I logg.jsonl står varje rad som den text kontrollsumman räknas på: SHA-256 av radens byte i UTF-8, utan radslutet.
                Sista fältet på varje rad är föregående rads kontrollsumma; på den första raden är det 64 nollor.

                Kontroll med vanliga verktyg:

                  f=0000000000000000000000000000000000000000000000000000000000000000
                  while IFS= read -r rad; do
                    case "$rad" in *"\\"$f\\"]") ;; *) echo "FEL: $rad" ;; esac
                    f=$(printf '%%s' "$rad" | sha256sum | cut -d' ' -f1)
                  done < logg.jsonl
                  echo "slut: $f"

                Loggen i det här arkivet har %d rader och slutar med
                %s
                Fälten är: nummer, tid, vem, roll, åtgärd, vad, före, efter, varför, diarienummer, uppgifter, föregående kontrollsumma.
                """.formatted(head.entries(), head.hash());
    }
}
