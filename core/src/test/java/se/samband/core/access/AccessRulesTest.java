package se.samband.core.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import se.samband.core.delivery.Confidentiality;
import se.samband.core.problem.BadInputException;

class AccessRulesTest {
    private final AccessRules rules = AccessRules.shipped();

    @Test
    void everyRoleIsSaid() {
        assertThat(rules.list()).extracting(RoleRules::role).containsExactly(Role.values());
    }

    @Test
    void theCoordinatorMaySeeAndDoEverything() {
        RoleRules coordinator = rules.of(Role.COORDINATOR);
        assertThat(coordinator.rights()).containsExactlyInAnyOrder(Right.values());
        assertThat(Sight.of(coordinator, Grant.of(Role.COORDINATOR, "20"))).isEqualTo(Sight.FULL);
    }

    @Test
    void whoIsNotSignedInMayOnlyWhatIsOpen() {
        assertThat(rules.of(Role.PUBLIC).rights()).containsExactlyInAnyOrder(Right.ENTER, Right.OPEN);
        assertThat(rules.of(Role.PUBLIC).uses()).isEqualTo(Confidentiality.OPEN);
    }

    @Test
    void countsOfOneAndTwoCannotBeToldByAnyTable() {
        String shipped = AccessRules.shippedText();
        for (int small : new int[] {0, 1, 2}) {
            assertThatThrownBy(() -> AccessRules.read(
                            shipped.replace("minimum-group: 5", "minimum-group: " + small), "roller.yaml"))
                    .isInstanceOfSatisfying(
                            BadInputException.class,
                            e -> assertThat(e.problems())
                                    .singleElement()
                                    .satisfies(problem ->
                                            assertThat(problem.toString()).contains("1 och 2", "1 and 2")));
        }
        assertThat(AccessRules.read(shipped.replace("minimum-group: 5", "minimum-group: 3"), "roller.yaml")
                        .minimumGroup())
                .isEqualTo(3);
    }

    @Test
    void everyFaultOfATableIsTold() {
        String yaml = """
                name: {sv: a, en: b}
                description: {sv: a, en: b}
                minimum-group: 0
                roles:
                  coordinator: {sees: hemlig, may: [allt]}
                """;
        assertThatThrownBy(() -> AccessRules.read(yaml, "roller.yaml"))
                .isInstanceOfSatisfying(
                        BadInputException.class,
                        e -> assertThat(e.problems())
                                .hasSizeGreaterThanOrEqualTo(3 + Role.values().length - 1)
                                .allMatch(problem -> "roller.yaml".equals(problem.file())));
    }
}
