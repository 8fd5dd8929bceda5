package org.notebooklearning.cli.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.notebooklearning.contracts.json.Json;

/// What deploy/compose says, once it was checked by the schema of the Compose specification.
class ComposeFileTest {
    private static final Path FOLDER =
            Path.of(System.getProperty("project.root")).resolve("deploy/compose");
    private static final List<String> SERVICES =
            List.of("gateway", "ingest", "planner", "writer", "validator");
    private static final Pattern MADE = Pattern.compile("(?m)^    echo \"([A-Z_]+)=");
    private static final Pattern NEEDED = Pattern.compile("\\$\\{([A-Z_]+):\\?");
    private static final Pattern OURS =
            Pattern.compile("(?:GATEWAY|INGEST|PLANNER|WRITER|VALIDATOR|LESSON|QUARKUS|JAVA)_.*");
    @TempDir private static Path scratch;
    private static JsonNode project;

    @BeforeAll
    static void read() throws Exception {
        Run run = compose(FOLDER.resolve("compose.yaml"));
        assertThat(run.code()).as(run.said()).isZero();
        project = Json.mapper().readTree(Files.readAllBytes(run.out()));
    }

    @Test
    void setsNothingButWhatServicesRead() throws IOException {
        Set<String> known = ReadVariables.all();
        for (String service : SERVICES) {
            assertThat(project.at("/services/" + service + "/environment").properties())
                    .isNotEmpty()
                    .allSatisfy(
                            one -> {
                                assertThat(one.getKey()).matches(OURS);
                                assertThat(known).contains(one.getKey());
                            });
        }
    }

    @Test
    void keepsTheValidatorFromTheWorld() {
        assertThat(texts(project.at("/services/validator/networks"))).containsExactly("engines");
        assertThat(project.at("/networks/engines/internal").asBoolean()).isTrue();
        for (String service : SERVICES) {
            JsonNode one = project.at("/services/" + service);
            assertThat(one.path("user").asText()).isEqualTo("10001:10001");
            assertThat(one.path("read_only").asBoolean()).isTrue();
            assertThat(one.at("/cap_drop/0").asText()).isEqualTo("ALL");
        }
    }

    @Test
    void listensOnThisMachineAlone() {
        List<String> ports = new ArrayList<>();
        project.path("services").forEach(one -> ports.addAll(texts(one.path("ports"))));
        assertThat(ports).isNotEmpty().allMatch(port -> port.startsWith("127.0.0.1:"));
    }

    @Test
    void hasProfilesForWhatNotEverybodyWants() {
        assertThat(project.at("/services/ollama/profiles/0").asText()).isEqualTo("ollama");
        assertThat(project.at("/services/searxng/profiles/0").asText()).isEqualTo("searxng");
    }

    /// The services and the collector, by the names that they have there.
    @Test
    void letsPrometheusFindTheServices() throws Exception {
        Path folder = Files.createDirectory(scratch.resolve("prometheus"));
        Files.copy(FOLDER.resolve("prometheus.yml"), folder.resolve("prometheus.yml"));
        Files.copy(DashboardQuery.folder().resolve("alerts.yml"), folder.resolve("alerts.yml"));
        Promtool promtool = new Promtool(folder, scratch);
        assertThat(promtool.run("check", "config", "--syntax-only", "prometheus.yml"))
                .contains("SUCCESS");
        assertThat(promtool.run("check", "rules", "alerts.yml")).contains("SUCCESS");

        List<String> targets =
                Pattern.compile("targets: \\[(\\w+):\\d+]")
                        .matcher(Files.readString(folder.resolve("prometheus.yml")))
                        .results()
                        .map(hit -> hit.group(1))
                        .toList();
        assertThat(targets).containsAll(SERVICES);
        assertThat(keys(project.path("services"))).containsAll(targets);
    }

    @Test
    void asksForNothingThatItsScriptDoesNotMake() throws IOException {
        String script = Files.readString(FOLDER.resolve("secrets.sh"));
        assertThat(project.path("secrets").findValuesAsText("file"))
                .hasSize(5)
                .allSatisfy(file -> assertThat(script).contains(file.substring("./".length())));
        assertThat(found(NEEDED, Files.readString(FOLDER.resolve("compose.yaml"))))
                .isNotEmpty()
                .isSubsetOf(found(MADE, script));
    }

    @Test
    void namesFilesAndSecretsThatThereAre() {
        for (JsonNode service : project.path("services")) {
            assertThat(keys(project.path("secrets"))).containsAll(texts(service.path("secrets")));
            for (JsonNode config : service.path("configs")) {
                assertThat(keys(project.path("configs"))).contains(config.path("source").asText());
            }
            for (String volume : texts(service.path("volumes"))) {
                String source = volume.substring(0, volume.indexOf(':'));
                assertThat(
                                project.path("volumes").has(source)
                                        || Files.exists(FOLDER.resolve(source)))
                        .as(volume)
                        .isTrue();
            }
            JsonNode build = service.path("build");
            if (!build.isMissingNode()) {
                Path root = FOLDER.resolve(build.path("context").asText());
                assertThat(root.resolve(build.path("dockerfile").asText()))
                        .content()
                        .contains("AS " + build.path("target").asText() + "\n");
            }
        }
    }

    @Test
    void wouldBeRefusedWithAKeyThatThereIsNot() throws Exception {
        Path wrong = scratch.resolve("wrong.yaml");
        Files.writeString(
                wrong,
                Files.readString(FOLDER.resolve("compose.yaml"))
                        .replaceFirst("read_only: true", "read_olny: true"));

        Run run = compose(wrong);

        assertThat(run.code()).isNotZero();
        assertThat(run.said()).contains("read_olny");
    }

    private record Run(int code, Path out, String said) {}

    private static Run compose(Path file) throws Exception {
        Path script =
                Files.writeString(
                        scratch.resolve("compose.py"), LockedPython.DEPLOY.script("compose.py"));
        Path out = scratch.resolve("compose.json");
        Path said = scratch.resolve("compose.txt");
        int code =
                new ProcessBuilder(
                                LockedPython.DEPLOY.interpreter().toString(),
                                script.toString(),
                                file.toString())
                        .redirectOutput(out.toFile())
                        .redirectError(Redirect.to(said.toFile()))
                        .start()
                        .waitFor();
        return new Run(code, out, Files.readString(said));
    }

    private static Set<String> found(Pattern pattern, String text) {
        return pattern.matcher(text)
                .results()
                .map(hit -> hit.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static List<String> texts(JsonNode list) {
        return Manifests.elements(list).map(JsonNode::asText).toList();
    }

    private static Set<String> keys(JsonNode object) {
        Set<String> names = new TreeSet<>();
        object.fieldNames().forEachRemaining(names::add);
        return names;
    }
}
