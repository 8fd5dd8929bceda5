package org.notebooklearning.pipeline.access;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.errors.TopicExistsException;
import org.notebooklearning.contracts.lesson.Stage;
import org.notebooklearning.pipeline.broker.KafkaConnection;
import org.notebooklearning.pipeline.log.LessonTopics;
import org.notebooklearning.pipeline.log.UnavailableException;

/// Asks the brokers about what stands there. Whatever they do not do is an [UnavailableException]
/// that says in a sentence what to set, where it comes from settings.
final class BrokerCalls implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(15);
    private final KafkaConnection connection;
    private final Duration patience;
    private final Admin admin;

    BrokerCalls(KafkaConnection connection) {
        this(connection, PATIENCE);
    }

    /// @param patience how long each answer may take
    BrokerCalls(KafkaConnection connection, Duration patience) {
        this.connection = connection;
        this.patience = patience;
        int longest = (int) patience.toMillis();
        try {
            this.admin =
                    Admin.create(
                            connection.properties(
                                    Map.of(
                                            AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG,
                                            longest,
                                            AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG,
                                            Math.min(5_000, longest))));
        } catch (KafkaException e) {
            throw new UnavailableException("Kafka's client can not be made: " + reason(e), e);
        }
    }

    Admin admin() {
        return admin;
    }

    /// Makes the topics of these names; one that another process makes meanwhile is as good.
    void create(Collection<String> names) {
        List<NewTopic> topics =
                LessonTopics.all().stream().filter(one -> names.contains(one.name())).toList();
        for (KafkaFuture<Void> created : admin.createTopics(topics).values().values()) {
            try {
                await(created);
            } catch (UnavailableException e) {
                if (!(e.getCause() instanceof TopicExistsException)) {
                    throw e;
                }
            }
        }
    }

    /// Sets what share groups go by; what is so already stays as it is.
    KafkaFuture<Void> set(Collection<Stage> stages, Map<String, String> settings) {
        List<AlterConfigOp> changes =
                settings.entrySet().stream()
                        .map(
                                one ->
                                        new AlterConfigOp(
                                                new ConfigEntry(one.getKey(), one.getValue()),
                                                AlterConfigOp.OpType.SET))
                        .toList();
        Map<ConfigResource, Collection<AlterConfigOp>> groups = new java.util.HashMap<>();
        for (Stage stage : stages) {
            groups.put(
                    new ConfigResource(ConfigResource.Type.GROUP, LessonTopics.workers(stage)),
                    changes);
        }
        return admin.incrementalAlterConfigs(groups).all();
    }

    /// What the brokers answer; the cause of the [UnavailableException] is what they refused with.
    <V> V await(KafkaFuture<V> answer) {
        try {
            return answer.get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException e) {
            Throwable cause = e.getCause() == null ? e : e.getCause();
            String silent =
                    cause instanceof org.apache.kafka.common.errors.TimeoutException
                            ? connection.silence()
                            : "Kafka's topics and groups can not be set up: " + cause.getMessage();
            throw new UnavailableException(connection.refusal(cause).orElse(silent), cause);
        } catch (TimeoutException e) {
            throw new UnavailableException(connection.silence(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new UnavailableException("Interrupted while setting Kafka up", e);
        }
    }

    private static String reason(KafkaException failure) {
        Throwable first = failure;
        while (first.getCause() != null) {
            first = first.getCause();
        }
        return String.valueOf(first.getMessage());
    }

    @Override
    public void close() {
        admin.close(Duration.ZERO);
    }
}
