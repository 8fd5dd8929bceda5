package org.notebooklearning.cli.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.notebooklearning.contracts.json.Json;

/// What deploy/kubernetes says, as far as it can be judged without a cluster. That it fits the
/// schemas of Kubernetes and of the operators is found out before any of these tests.
class KubernetesManifestsTest {
    private static final String OPERATORS = "overlays/operators";
    private static final String OUTSIDE = "overlays/outside";
    private static final Set<String> SERVICES =
            Set.of("gateway", "ingest", "planner", "writer", "validator");
    private static final Map<String, String> STAGES =
            Map.of(
                    "ingest",
                    "ingest",
                    "planner",
                    "plan",
                    "writer",
                    "write",
                    "validator",
                    "validate");
    private static final Path DOCS = Path.of(System.getProperty("project.root")).resolve("docs");
    private static final Pattern FAMILY = Pattern.compile("\\blesson_[a-z_]+\\b");
    @TempDir private static Path scratch;
    private static Map<String, Manifests> overlays;

    @BeforeAll
    static void check() throws Exception {
        overlays = Manifests.of(scratch, OPERATORS, OUTSIDE);
    }

    @ParameterizedTest
    @ValueSource(strings = {OPERATORS, OUTSIDE})
    void setNothingButWhatServicesRead(String overlay) throws IOException {
        Set<String> known = ReadVariables.all();
        Manifests manifests = overlays.get(overlay);

        assertThat(names(manifests.of("Deployment"))).isEqualTo(SERVICES);
        for (JsonNode deployment : manifests.of("Deployment")) {
            String prefix = Manifests.name(deployment).toUpperCase(java.util.Locale.ROOT);
            assertThat(manifests.variables(deployment))
                    .as(prefix)
                    .doesNotHaveDuplicates()
                    .contains(prefix + "_BOOTSTRAP_SERVERS", prefix + "_S3_BUCKET")
                    .allSatisfy(name -> assertThat(known).contains(name));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {OPERATORS, OUTSIDE})
    void giveEachServiceWhatItNeedsAndNoMore(String overlay) {
        Manifests manifests = overlays.get(overlay);
        for (JsonNode deployment : manifests.of("Deployment")) {
            String name = Manifests.name(deployment);
            JsonNode pod = deployment.at("/spec/template/spec");
            JsonNode container = Manifests.container(deployment);
            JsonNode rights = container.path("securityContext");
            assertThat(pod.at("/securityContext/runAsNonRoot").asBoolean()).as(name).isTrue();
            assertThat(pod.path("automountServiceAccountToken").asBoolean(true)).isFalse();
            assertThat(rights.path("readOnlyRootFilesystem").asBoolean()).isTrue();
            assertThat(rights.path("allowPrivilegeEscalation").asBoolean(true)).isFalse();
            assertThat(rights.at("/capabilities/drop/0").asText()).isEqualTo("ALL");
            assertThat(container.at("/resources/limits/memory").asText()).isNotEmpty();
            assertThat(container.at("/resources/requests/cpu").asText()).isNotEmpty();
            assertThat(path(container, "startupProbe")).isEqualTo("/q/health/started");
            assertThat(path(container, "livenessProbe")).isEqualTo("/q/health/live");
            assertThat(path(container, "readinessProbe")).isEqualTo("/q/health/ready");
            assertThat(pod.path("topologySpreadConstraints")).hasSize(2);
            JsonNode labels = deployment.at("/spec/template/metadata/labels");
            JsonNode own = deployment.at("/spec/selector");
            assertThat(manifests.one("PodDisruptionBudget", name).at("/spec/selector"))
                    .isEqualTo(own);
            assertThat(own.path("matchLabels").properties())
                    .allMatch(one -> labels.path(one.getKey()).equals(one.getValue()));
        }
        assertThat(manifests.of("Secret")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {OPERATORS, OUTSIDE})
    void letTheValidatorReachNothingButKafkaAndTheStore(String overlay) {
        Manifests manifests = overlays.get(overlay);
        assertThat(reached(manifests, "validator"))
                .isEqualTo(Set.of("to-dns", "to-kafka", "to-store"));
        assertThat(reached(manifests, "gateway"))
                .isEqualTo(Set.of("to-dns", "to-kafka", "to-store", "to-database"));
        assertThat(reached(manifests, "ingest"))
                .isEqualTo(Set.of("to-dns", "to-kafka", "to-store", "ingest-to-web"));
        assertThat(ports(manifests.one("NetworkPolicy", "to-dns"))).isEqualTo(Set.of("53"));
        assertThat(ports(manifests.one("NetworkPolicy", "to-kafka"))).isEqualTo(Set.of("9093"));
        assertThat(ports(manifests.one("NetworkPolicy", "to-store"))).isEqualTo(Set.of("9000"));
    }

    @Test
    void scaleEachStageByItsLessons() throws Exception {
        Manifests manifests = overlays.get(OPERATORS);
        Set<String> told = MetricsPage.described().keySet();
        StringBuilder rules = new StringBuilder("groups: [{name: scalers, rules: [");
        for (JsonNode scaler : manifests.of("ScaledObject")) {
            String service = scaler.at("/spec/scaleTargetRef/name").asText();
            String query = scaler.at("/spec/triggers/0/metadata/query").asText();
            assertThat(query).contains("stage=\"" + STAGES.get(service) + "\"");
            assertThat(FAMILY.matcher(query).results().map(hit -> hit.group()).toList())
                    .isNotEmpty()
                    .allSatisfy(family -> assertThat(told).contains(family));
            assertThat(manifests.one("Deployment", service).at("/spec/replicas").isMissingNode())
                    .as("KEDA says how many there are")
                    .isTrue();
            rules.append("{record: wanted:").append(service);
            rules.append(", expr: ").append(Json.text(query)).append("},");
        }
        assertThat(names(manifests.of("ScaledObject"))).isEqualTo(STAGES.keySet());
        Files.writeString(scratch.resolve("rules.yml"), rules.append("]}]"));
        assertThat(new Promtool(scratch, scratch).run("check", "rules", "rules.yml"))
                .contains("SUCCESS");
    }

    @Test
    void makeTheTopicsAndUsersOfTheirPage() throws IOException {
        Manifests manifests = overlays.get(OPERATORS);
        List<String> topics = new ArrayList<>();
        for (JsonNode topic : manifests.of("KafkaTopic")) {
            List<String> settings = new ArrayList<>();
            topic.at("/spec/config").properties().stream()
                    .filter(one -> !one.getKey().equals("min.insync.replicas"))
                    .forEach(
                            one ->
                                    settings.add(
                                            "`%s=%s`"
                                                    .formatted(
                                                            one.getKey(),
                                                            one.getValue().asText())));
            topics.add(
                    "| `%s` | %s | %s |"
                            .formatted(
                                    Manifests.name(topic),
                                    topic.at("/spec/partitions").asText(),
                                    String.join(", ", settings)));
        }
        List<String> rights = new ArrayList<>();
        for (JsonNode user : manifests.of("KafkaUser")) {
            Manifests.elements(user.at("/spec/authorization/acls"))
                    .forEach(one -> rights.add(row(Manifests.name(user), one)));
        }
        List<String> page = Files.readAllLines(DOCS.resolve("kafka.md"));
        assertThat(topics)
                .isEqualTo(page.stream().filter(line -> line.startsWith("| `lesson.")).toList());
        assertThat(rights)
                .isEqualTo(
                        page.stream()
                                .filter(
                                        line ->
                                                SERVICES.stream()
                                                        .anyMatch(
                                                                one ->
                                                                        line.startsWith(
                                                                                "| `" + one
                                                                                        + "` |")))
                                .toList());
    }

    /// Whoever sets a cluster up has to make them.
    @Test
    void nameTheSecretsOfTheirPage() throws IOException {
        Set<String> wanted = new TreeSet<>();
        overlays.values().forEach(manifests -> wanted.addAll(secrets(manifests)));
        wanted.removeIf(name -> name.endsWith("-cluster-ca-cert"));

        Set<String> told =
                Pattern.compile("(?m)^\\| Secret `([a-z-]+)` \\|")
                        .matcher(Files.readString(DOCS.resolve("kubernetes.md")))
                        .results()
                        .map(hit -> hit.group(1))
                        .collect(Collectors.toCollection(TreeSet::new));
        assertThat(told).isEqualTo(wanted);
    }

    private static Set<String> secrets(Manifests manifests) {
        Set<String> names = new TreeSet<>();
        for (JsonNode deployment : manifests.of("Deployment")) {
            names.addAll(deployment.findValuesAsText("secretName"));
            deployment
                    .findValues("secretKeyRef")
                    .forEach(one -> names.add(one.path("name").asText()));
        }
        return names;
    }

    private static String row(String user, JsonNode acl) {
        String type =
                acl.at("/resource/type").asText().replace("transactionalId", "transactional id");
        String end = acl.at("/resource/patternType").asText().equals("prefix") ? "*" : "";
        String operations =
                Manifests.elements(acl.path("operations"))
                        .map(JsonNode::asText)
                        .collect(Collectors.joining(", "));
        return "| `%s` | %s | `%s%s` | %s |"
                .formatted(user, type, acl.at("/resource/name").asText(), end, operations);
    }

    /// The policies that let a service out; it must not get out where none of them applies.
    private static Set<String> reached(Manifests manifests, String service) {
        JsonNode labels = manifests.one("Deployment", service).at("/spec/template/metadata/labels");
        List<JsonNode> policies = manifests.policiesOf(labels);
        assertThat(policies).anyMatch(one -> Manifests.name(one).equals("deny-all"));
        return names(
                policies.stream().filter(one -> !one.at("/spec/egress").isMissingNode()).toList());
    }

    private static Set<String> ports(JsonNode policy) {
        return new TreeSet<>(policy.findValuesAsText("port"));
    }

    private static String path(JsonNode container, String probe) {
        return container.path(probe).at("/httpGet/path").asText();
    }

    private static Set<String> names(List<JsonNode> resources) {
        return resources.stream().map(Manifests::name).collect(Collectors.toSet());
    }
}
