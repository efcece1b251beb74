package se.samband.app;

import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

class ModulesTest {

    @Test
    void featuresUseEachOtherOnlyThroughTheirPublicParts() {
        ApplicationModules.of("se.samband.app").verify();
    }
}
