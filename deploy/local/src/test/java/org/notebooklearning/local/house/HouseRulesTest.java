package org.notebooklearning.local.house;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/// The house's rules that the compiler can not know, over the classes of every module.
class HouseRulesTest {
    private static final Path ROOT = Path.of(System.getProperty("project.root"));
    private static final List<String> SERVICES =
            List.of("ingest", "planner", "writer", "validator");
    private static JavaClasses classes;

    @BeforeAll
    static void read() {
        List<Path> folders =
                Stream.of(
                                "libs/test-inputs",
                                "libs/contracts",
                                "libs/local-engines",
                                "libs/pipeline-kit",
                                "libs/kernel-environment",
                                "libs/concept-library",
                                "libs/source-reader",
                                "libs/notebook-check",
                                "ingest-service",
                                "planner-service",
                                "writer-service",
                                "validator-service",
                                "deploy/local")
                        .map(module -> ROOT.resolve(module).resolve("target/classes"))
                        .peek(HouseRulesTest::requireBuilt)
                        .toList();
        classes = new ClassFileImporter().importPaths(folders);
    }

    @TestFactory
    Stream<DynamicTest> servicesStandOnLibrariesAndNeverOnEachOther() {
        return SERVICES.stream()
                .map(
                        service ->
                                DynamicTest.dynamicTest(
                                        service,
                                        () ->
                                                noClasses()
                                                        .that()
                                                        .resideInAPackage(
                                                                "org.notebooklearning."
                                                                        + service
                                                                        + "..")
                                                        .should()
                                                        .dependOnClassesThat()
                                                        .resideInAnyPackage(others(service))
                                                        .because(
                                                                "services talk through topics; what"
                                                                        + " two of them need belongs into libs")
                                                        .check(classes)));
    }

    @Test
    void contractsKnowNoFramework() {
        noClasses()
                .that()
                .resideInAPackage("org.notebooklearning.contracts..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "io.quarkus..", "jakarta..", "org.apache.kafka..", "io.smallrye..")
                .because("every service and the launcher read them; move the code to the service")
                .check(classes);
    }

    @Test
    void packagesHaveNoCycles() {
        slices().matching("org.notebooklearning.(*).(*)..")
                .should()
                .beFreeOfCycles()
                .because("a package is a feature; move what both need into a third")
                .check(classes);
    }

    @Test
    void namesSayWhatAThingIs() {
        ArchRule rule =
                noClasses()
                        .that()
                        .resideInAPackage("org.notebooklearning..")
                        .should()
                        .haveSimpleNameEndingWith("Impl")
                        .orShould()
                        .haveSimpleNameEndingWith("Manager")
                        .orShould()
                        .haveSimpleNameEndingWith("Helper")
                        .orShould()
                        .haveSimpleNameEndingWith("Util")
                        .orShould()
                        .haveSimpleNameEndingWith("Utils")
                        .because("name it for what it does or is");
        rule.check(classes);
    }

    @Test
    void everyServiceHasOnePipelineAsItsWayIn() {
        classes()
                .that()
                .haveSimpleNameEndingWith("Pipeline")
                .should()
                .implement("org.notebooklearning.pipeline.work.TaskHandler")
                .because("a stage's way in is the handler of its tasks")
                .check(classes);
    }

    private static String[] others(String service) {
        return SERVICES.stream()
                .filter(other -> !other.equals(service))
                .map(other -> "org.notebooklearning." + other + "..")
                .toArray(String[]::new);
    }

    private static void requireBuilt(Path folder) {
        if (!Files.isDirectory(folder)) {
            throw new IllegalStateException(folder + " is not built: run ./lesson test");
        }
    }
}
