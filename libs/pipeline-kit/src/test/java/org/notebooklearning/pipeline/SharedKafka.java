package org.notebooklearning.pipeline;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.notebooklearning.pipeline.access.ServiceAccount;
import org.notebooklearning.pipeline.broker.KafkaConnection;

/// One real broker for all test classes of this run, set up as the local stack's.
public final class SharedKafka implements BeforeAllCallback {
    private static final Namespace NAMESPACE = Namespace.create(SharedKafka.class);
    private static TestBroker running;

    public static TestBroker broker() {
        return running;
    }

    /// The way of a service to the broker.
    public static KafkaConnection connection(ServiceAccount account) {
        return running.connection(account);
    }

    @Override
    public void beforeAll(ExtensionContext context) {
        context.getRoot()
                .getStore(NAMESPACE)
                .computeIfAbsent(Broker.class, key -> Broker.start(), Broker.class);
    }

    private record Broker(Path folder, TestBroker kafka) implements AutoCloseable {
        static Broker start() {
            try {
                Path folder = Files.createTempDirectory("kafka");
                running = TestBroker.start(folder);
                return new Broker(folder, running);
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
