package org.notebooklearning.house;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.belongToAnyOf;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.io.IOException;
import java.net.Socket;
import java.net.URLConnection;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/// The house's rules that the compiler can not know, over the classes of every module.
class HouseRulesTest {
    private static final List<String> SERVICES =
            List.of("gateway", "ingest", "planner", "writer", "validator");
    private static final String GATEWAY = "org.notebooklearning.gateway.";
    private static final Set<String> STREAMS =
            Set.of(
                    "getInputStream",
                    "getErrorStream",
                    "getOutputStream",
                    "inputReader",
                    "errorReader",
                    "outputWriter");
    private static final Set<String> VIRTUAL =
            Set.of("ofVirtual", "startVirtualThread", "newVirtualThreadPerTaskExecutor");
    private static JavaClasses classes;

    @BeforeAll
    static void read() throws IOException {
        classes = new ClassFileImporter().importPaths(Modules.classes());
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
    void parsersReachNoNetworkAndStartNoProcess() {
        noClasses()
                .that(areIn("libs/source-parsers"))
                .should()
                .dependOnClassesThat(reachOut())
                .because("what strangers wrote is parsed here; fetching is source-reader's")
                .check(classes);
    }

    @Test
    void rulesRunNothing() {
        noClasses()
                .that(areIn("libs/notebook-check"))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "org.notebooklearning.runner..", "org.notebooklearning.kernel..")
                .orShould()
                .dependOnClassesThat(reachOut())
                .because("running is notebook-runner's; rules judge by what it has found out")
                .check(classes);
    }

    private static DescribedPredicate<JavaClass> areIn(String module) {
        String folder = Modules.ROOT.resolve(module).toUri().toString();
        return DescribedPredicate.describe(
                "are in " + module,
                one ->
                        one.getSource()
                                .filter(place -> place.getUri().toString().startsWith(folder))
                                .isPresent());
    }

    private static DescribedPredicate<JavaClass> reachOut() {
        return resideInAnyPackage("java.net.http..", "org.apache.hc..")
                .or(
                        belongToAnyOf(
                                Socket.class,
                                URLConnection.class,
                                Process.class,
                                ProcessBuilder.class))
                .as("open connections or start processes");
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

    /// Each interface says in its own words what came of a use case.
    @TestFactory
    Stream<DynamicTest> interfacesCallUseCasesAndNeverEachOther() {
        return Stream.of("http", "mcp")
                .map(
                        one ->
                                DynamicTest.dynamicTest(
                                        one,
                                        () ->
                                                noClasses()
                                                        .that()
                                                        .resideInAPackage(GATEWAY + one)
                                                        .should()
                                                        .dependOnClassesThat()
                                                        .resideInAPackage(
                                                                GATEWAY
                                                                        + (one.equals("http")
                                                                                ? "mcp"
                                                                                : "http"))
                                                        .because(
                                                                "what both need is a use case in"
                                                                        + " the package lessons")
                                                        .check(classes)));
    }

    @Test
    void useCasesKnowNoInterface() {
        noClasses()
                .that()
                .resideInAPackage(GATEWAY + "lessons")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        GATEWAY + "http",
                        GATEWAY + "mcp",
                        GATEWAY + "pages",
                        "jakarta.ws..",
                        "io.quarkiverse..")
                .because("typed values go in and a sealed outcome comes out")
                .check(classes);
    }

    @Test
    void theGatewayParsesNoSources() {
        noClasses()
                .that()
                .resideInAPackage("org.notebooklearning.gateway..")
                .should()
                .dependOnClassesThat(parse())
                .because("sources are read by ingest-service, which scales by itself")
                .check(classes);
    }

    private static DescribedPredicate<JavaClass> parse() {
        return resideInAnyPackage("org.apache.pdfbox..", "org.notebooklearning.source..")
                .and(
                        DescribedPredicate.not(
                                resideInAnyPackage("org.notebooklearning.source.identity..")))
                .as("parse or fetch sources");
    }

    /// A read or write of a pipe holds the carrier of a virtual thread, of which there are as many
    /// as processors: two processes that say nothing kept all other virtual threads waiting.
    @Test
    void pipesOfProcessesAreNotReadOnVirtualThreads() {
        noClasses()
                .that(talkToAProcess())
                .should(startVirtualThreads())
                .because("a pipe that is waited for takes a carrier; use a platform thread")
                .check(classes);
    }

    private static DescribedPredicate<JavaClass> talkToAProcess() {
        return DescribedPredicate.describe(
                "read or write what a process says and hears",
                one ->
                        one.getMethodCallsFromSelf().stream()
                                .anyMatch(call -> isOf(call, Process.class, STREAMS)));
    }

    private static ArchCondition<JavaClass> startVirtualThreads() {
        return new ArchCondition<>("start virtual threads") {
            @Override
            public void check(JavaClass one, ConditionEvents events) {
                one.getMethodCallsFromSelf().stream()
                        .filter(
                                call ->
                                        isOf(call, Thread.class, VIRTUAL)
                                                || isOf(call, Executors.class, VIRTUAL))
                        .forEach(
                                call ->
                                        events.add(
                                                SimpleConditionEvent.satisfied(
                                                        one, call.getDescription())));
            }
        };
    }

    private static boolean isOf(JavaMethodCall call, Class<?> owner, Set<String> names) {
        return call.getTargetOwner().isEquivalentTo(owner) && names.contains(call.getName());
    }

    private static String[] others(String service) {
        return SERVICES.stream()
                .filter(other -> !other.equals(service))
                .map(other -> "org.notebooklearning." + other + "..")
                .toArray(String[]::new);
    }
}
