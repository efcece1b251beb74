package se.samband.store.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.ArrayList;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.samband.core.problem.BadInputException;
import se.samband.store.WorkspaceLocation;

class PostgresUrlTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "jdbc:postgresql://u:HEMLIG/9@host/db",
                "jdbc:postgresql://u:5432/HEMLIG@host/db",
                "jdbc:postgresql://u/HEMLIG@host/db",
                "jdbc:postgresql://u:HEMLIG9@host:5432/db",
                "jdbc:postgresql://u:HEM@LIG9@host/db",
                "jdbc:postgresql://HEMLIG@host/db",
                "postgres://u:HEMLIG9?x@host/db",
                "postgresql://u:HEM@LIG9@host/db",
                "jdbc:postgresql://host/db?password=HEM;&LIG9",
                "jdbc:postgresql://host/db?pass%77ord=HEMLIG9",
                "jdbc:postgresql://host/db?user=u&password=HEMLIG9&currentSchema=county_20",
                "jdbc:postgresql:db?PASSWORD=HEMLIG9",
                "jdbc:HEMLIG9"
            })
    void neitherTextNorProblemNorTheDriversLogHoldsAPassword(String address) {
        List<String> logged = new ArrayList<>();
        Handler handler = new Handler() {
            @Override
            public void publish(LogRecord line) {
                logged.add(line.getMessage());
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
        };
        Logger.getLogger("").addHandler(handler);
        try {
            assertThat(told(address)).doesNotContain("HEM", "LIG");
            assertThat(logged).isEmpty();
        } finally {
            Logger.getLogger("").removeHandler(handler);
        }
    }

    private static String told(String address) {
        BadInputException refused = catchThrowableOfType(BadInputException.class, () -> WorkspaceLocation.of(address));
        return refused == null ? WorkspaceLocation.of(address).toString() : refused.problems() + refused.getMessage();
    }

    @Test
    void theTextSaysWhere() {
        assertThat(PostgresUrl.of("jdbc:postgresql://db.region.se:5433/samband?user=eva&currentSchema=county_20"))
                .hasToString("jdbc:postgresql://db.region.se:5433/samband?currentSchema=county_20");
        assertThat(PostgresUrl.of("jdbc:postgresql://[::1]/samband"))
                .hasToString("jdbc:postgresql://[::1]:5432/samband");
        assertThat(PostgresUrl.of("jdbc:postgresql://a,b:5433/samband"))
                .hasToString("jdbc:postgresql://a:5432,b:5433/samband");
    }
}
