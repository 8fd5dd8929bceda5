package org.notebooklearning.pipeline.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.resource.PatternType;
import org.junit.jupiter.api.Test;
import org.notebooklearning.pipeline.log.LessonTopics;

/// Who grants rights elsewhere does it by the document: its tables are what the code goes by.
class KafkaDocumentTest {
    private static final Path DOCUMENT =
            Path.of(System.getProperty("project.root"), "docs", "kafka.md");

    @Test
    void listsEveryRightOfEveryService() throws IOException {
        assertThat(table("Users and their rights"))
                .isEqualTo(
                        Arrays.stream(ServiceAccount.values())
                                .flatMap(KafkaDocumentTest::lines)
                                .collect(Collectors.joining("\n")));
    }

    @Test
    void listsEveryTopicWithItsSettings() throws IOException {
        assertThat(table("Topics"))
                .isEqualTo(
                        LessonTopics.all().stream()
                                .map(KafkaDocumentTest::line)
                                .collect(Collectors.joining("\n")));
    }

    @Test
    void listsWhatShareGroupsGoBy() throws IOException {
        assertThat(table("Share groups"))
                .isEqualTo(
                        new TreeMap<>(LessonTopics.groupSettings())
                                .entrySet().stream()
                                        .map(
                                                one ->
                                                        "| `%s` | `%s` |"
                                                                .formatted(
                                                                        one.getKey(),
                                                                        one.getValue()))
                                        .collect(Collectors.joining("\n")));
    }

    private static Stream<String> lines(ServiceAccount account) {
        return account.rights().stream()
                .map(
                        right ->
                                "| `%s` | %s | `%s%s` | %s |"
                                        .formatted(
                                                account.service(),
                                                right.resource()
                                                        .name()
                                                        .toLowerCase(Locale.ROOT)
                                                        .replace('_', ' '),
                                                right.name(),
                                                right.pattern() == PatternType.PREFIXED ? "*" : "",
                                                operations(right)));
    }

    private static String operations(Right right) {
        return right.operations().stream()
                .map(
                        operation ->
                                Map.of(
                                                AclOperation.READ, "Read",
                                                AclOperation.WRITE, "Write",
                                                AclOperation.DESCRIBE, "Describe",
                                                AclOperation.ALTER_CONFIGS, "AlterConfigs")
                                        .get(operation))
                .sorted()
                .collect(Collectors.joining(", "));
    }

    private static String line(NewTopic topic) {
        String settings =
                new TreeMap<>(topic.configs())
                        .entrySet().stream()
                                .map(one -> "`" + one.getKey() + "=" + one.getValue() + "`")
                                .collect(Collectors.joining(", "));
        return "| `%s` | %d | %s |".formatted(topic.name(), topic.numPartitions(), settings);
    }

    /// The lines of the first table below this heading, without its head.
    private static String table(String heading) throws IOException {
        List<String> lines =
                Files.readAllLines(DOCUMENT).stream()
                        .dropWhile(line -> !line.equals("## " + heading))
                        .dropWhile(line -> !line.startsWith("|"))
                        .takeWhile(line -> line.startsWith("|"))
                        .toList();
        return String.join("\n", lines.subList(2, lines.size()));
    }
}
