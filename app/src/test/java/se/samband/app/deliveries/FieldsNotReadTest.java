package se.samband.app.deliveries;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import se.samband.app.deliveries.mapping.Field;
import se.samband.app.deliveries.mapping.FieldMapping;
import se.samband.app.deliveries.mapping.Mapping;
import se.samband.app.deliveries.value.Notices;
import se.samband.core.delivery.DeliveryKind;
import se.samband.core.problem.Problem;

class FieldsNotReadTest {

    @Test
    void aPlanWithoutTechnologyIsToldSinceItCannotCount() {
        assertThat(codes(DeliveryKind.PLANNED, List.of("Byggs med"), Field.PLAN_DATE))
                .containsExactly("technology-unmapped");
        assertThat(codes(DeliveryKind.PLANNED, List.of(), Field.TECHNOLOGY)).isEmpty();
        assertThat(codes(DeliveryKind.ELIGIBLE_LIST, List.of())).isEmpty();
    }

    @Test
    void aGrantWithoutTechnologyCountsSoThatNothingIsTold() {
        assertThat(codes(DeliveryKind.GRANTED, List.of("Byggs med"))).isEmpty();
    }

    @Test
    void aColumnThatMayBeTheSpeedIsNamed() {
        assertThat(codes(DeliveryKind.FILING, List.of("Fart i nätet"), Field.TECHNOLOGY))
                .containsExactly("speed-unmapped");
        assertThat(codes(DeliveryKind.FILING, List.of(), Field.TECHNOLOGY)).isEmpty();
    }

    @Test
    void aPlanWhoseEndDayMayStandInAColumnNotReadIsTold() {
        assertThat(codes(DeliveryKind.PLANNED, List.of("Datum"), Field.TECHNOLOGY))
                .containsExactly("plan-date-unmapped");
        assertThat(codes(DeliveryKind.PLANNED, List.of("Datum"), Field.TECHNOLOGY, Field.PLAN_DATE))
                .isEmpty();
        assertThat(codes(DeliveryKind.PLANNED, List.of(), Field.TECHNOLOGY)).isEmpty();
    }

    private static List<String> codes(DeliveryKind kind, List<String> unused, Field... mapped) {
        Mapping mapping = Mapping.empty(kind)
                .withFields(
                        Arrays.stream(mapped).collect(Collectors.toMap(f -> f, f -> FieldMapping.column("kolumn"))));
        Notices notices = new Notices();
        FieldsNotRead.notice(kind, mapping, unused, notices);
        return notices.list().stream().map(Problem::code).toList();
    }
}
