package se.samband.app.sample;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Writes the column mappings for filings whose columns and codes nobody could guess. */
final class MappingFiles {

    static final String NATIONAL = "mappning_riksnat_pahitt.yaml";

    private MappingFiles() {}

    static void write(Path folder) throws IOException {
        Files.writeString(folder.resolve(NATIONAL), """
                # Så läses det påhittade Riksnäts uppgifter: egna kolumnnamn, egna koder och hastighet i kbit/s.
                kind: filing
                publisher: Riksnät Påhitt AB
                speed-unit: kbit/s
                fields:
                  building-id: BYGGREF
                  state:
                    column: UTFALL
                    values:
                      AKT: connected
                      FBI: passed
                      TOR: dry
                      UTN: none
                  technology:
                    column: PLATTFORM
                    values:
                      OPT: fibre
                      VD2: vdsl
                      AD2: xdsl
                  down-speed: KBPS_NED
                  distance: LEDNINGSLANGD
                """);
    }
}
