package org.notebooklearning.pipeline;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.notebooklearning.engines.EmbeddedKafka;
import org.notebooklearning.pipeline.log.LessonTopics;

/// One real broker for all test classes of this run, with the system's topics.
public final class SharedKafka implements BeforeAllCallback {
    private static final Namespace NAMESPACE = Namespace.create(SharedKafka.class);
    private static String bootstrapServers = "";

    /// Where the broker listens.
    public static String bootstrapServers() {
        return bootstrapServers;
    }

    @Override
    public void beforeAll(ExtensionContext context) {
        context.getRoot()
                .getStore(NAMESPACE)
                .computeIfAbsent(Broker.class, key -> Broker.start(), Broker.class);
    }

    private record Broker(Path folder, EmbeddedKafka kafka) implements AutoCloseable {
        static Broker start() {
            try {
                Path folder = Files.createTempDirectory("kafka");
                EmbeddedKafka kafka = EmbeddedKafka.start(folder);
                bootstrapServers = kafka.bootstrapServers();
                LessonTopics.ensure(bootstrapServers);
                return new Broker(folder, kafka);
            } catch (IOException e) {
                throw new java.io.UncheckedIOException("No folder for Kafka", e);
            }
        }

        @Override
        public void close() throws IOException {
            kafka.close();
            try (var files = Files.walk(folder)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }
}
