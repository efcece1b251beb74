package se.samband;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.properties.HasName;
import com.tngtech.archunit.core.domain.properties.HasOwner;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.library.dependencies.SlicesRuleDefinition;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import se.samband.app.web.Download;
import se.samband.app.web.Page;
import se.samband.geo.sink.SinkFormat;

/** Keeps the house as ARCHITECTURE.md draws it. */
class ArchitectureTest {

    private static final Path ROOT = Path.of("").toAbsolutePath().getParent();
    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("se.samband");

    @Test
    void theDomainIsPlainJava() {
        classes()
                .that()
                .resideInAPackage("se.samband.core..")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage("se.samband.core..", "java..", "org.jspecify..", "org.snakeyaml.engine..")
                .check(CLASSES);
    }

    @Test
    void theDomainTouchesNoFiles() {
        noClasses()
                .that()
                .resideInAPackage("se.samband.core..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("java.nio.file..", "java.sql..", "java.net..")
                .check(CLASSES);
    }

    @Test
    void geoKnowsNothingOfBroadband() {
        noClasses()
                .that()
                .resideInAPackage("se.samband.geo..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("se.samband.store..", "se.samband.app..")
                .check(CLASSES);
        classes()
                .that()
                .resideInAPackage("se.samband.geo..")
                .should()
                .onlyDependOnClassesThat(com.tngtech.archunit.base.DescribedPredicate.describe(
                        "geo's few words of core, or outside core", c -> {
                            String name = c.getPackageName();
                            return !name.startsWith("se.samband.core")
                                    || name.equals("se.samband.core.problem")
                                    || name.equals("se.samband.core.text");
                        }))
                .check(CLASSES);
    }

    @Test
    void onlyTheAppKnowsAFramework() {
        noClasses()
                .that()
                .resideOutsideOfPackage("se.samband.app..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.springframework..", "picocli..", "gg.jte..", "jakarta..", "se.samband.app..")
                .check(CLASSES);
    }

    /** Else it would not be in the log. */
    @Test
    void contentLeavesAsAFileThroughOneDoorOnly() {
        noClasses()
                .that()
                .resideInAPackage("se.samband.app..")
                .and()
                .resideOutsideOfPackages("se.samband.app.disclosure..", "se.samband.app.sample..")
                .should()
                .callMethodWhere(JavaCall.Predicates.target(
                        HasOwner.Predicates.With.owner(HasName.Predicates.name("se.samband.geo.sink.Sinks"))))
                .orShould()
                .callMethod(Download.class, "begin", Page.class, HttpServletResponse.class, SinkFormat.class)
                .check(CLASSES);
        // Pages, style sheets and tiles are no files to take away; uploads come in; OGC API has nothing that is not
        // open.
        noClasses()
                .that()
                .resideInAPackage("se.samband.app..")
                .and()
                .resideOutsideOfPackages(
                        "se.samband.app.disclosure..",
                        "se.samband.app.ogc..",
                        "se.samband.app.sample..",
                        "se.samband.app.web..")
                .and()
                .doNotHaveSimpleName("Upload")
                .should()
                .callMethodWhere(JavaCall.Predicates.target(HasName.Predicates.name("getOutputStream")))
                .orShould()
                .callMethodWhere(JavaCall.Predicates.target(HasName.Predicates.name("newOutputStream")))
                .orShould()
                .callMethodWhere(JavaCall.Predicates.target(HasName.Predicates.name("newBufferedWriter")))
                .check(CLASSES);
    }

    @Test
    void noCircles() {
        for (String module : List.of("core", "geo", "store", "app")) {
            SlicesRuleDefinition.slices()
                    .matching("se.samband." + module + ".(*)..")
                    .should()
                    .beFreeOfCycles()
                    .check(CLASSES);
        }
    }

    @Test
    void everyPackageSaysWhatItIsFor() throws IOException {
        for (String module : List.of("core", "geo", "store", "app")) {
            try (Stream<Path> folders = Files.walk(ROOT.resolve(module).resolve("src/main/java"))) {
                List<Path> silent = folders.filter(Files::isDirectory)
                        .filter(ArchitectureTest::holdsJava)
                        .filter(folder -> !Files.exists(folder.resolve("package-info.java")))
                        .toList();
                assertThat(silent).as("packages without package-info.java").isEmpty();
            }
        }
    }

    private static boolean holdsJava(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.anyMatch(file -> file.toString().endsWith(".java"));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
