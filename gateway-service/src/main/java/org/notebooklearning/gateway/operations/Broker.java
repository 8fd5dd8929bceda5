package org.notebooklearning.gateway.operations;

import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListShareGroupOffsetsSpec;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.admin.ShareMemberDescription;
import org.apache.kafka.clients.admin.SharePartitionOffsetInfo;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.TopicPartitionInfo;
import org.apache.kafka.common.errors.GroupIdNotFoundException;
import org.notebooklearning.contracts.lesson.Stage;
import org.notebooklearning.pipeline.broker.KafkaConnection;
import org.notebooklearning.pipeline.log.LessonTopics;
import org.notebooklearning.pipeline.log.UnavailableException;
import org.notebooklearning.pipeline.log.WorkerNames;

/// Asks the broker about queues and their workers: the share groups' lag (KIP-1226) and members.
@Singleton
final class Broker {
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private final KafkaConnection connection;
    private final Admin admin;

    Broker(KafkaConnection connection) {
        this.connection = connection;
        this.admin =
                Admin.create(
                        connection.properties(
                                Map.of(
                                        "reconnect.backoff.max.ms",
                                        "1000",
                                        "request.timeout.ms",
                                        (int) PATIENCE.toMillis(),
                                        "default.api.timeout.ms",
                                        (int) PATIENCE.toMillis())));
    }

    @PreDestroy
    void close() {
        admin.close(Duration.ZERO);
    }

    /// The queue of every stage; [UnavailableException] where the broker does not answer.
    Map<Stage, QueueState> queues() {
        Map<String, Stage> groups =
                Arrays.stream(Stage.values())
                        .collect(Collectors.toMap(LessonTopics::workers, Function.identity()));
        Map<String, ListShareGroupOffsetsSpec> whole = new HashMap<>();
        groups.keySet().forEach(group -> whole.put(group, new ListShareGroupOffsetsSpec()));
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        var offsets = admin.listShareGroupOffsets(whole);
        Map<String, List<ShareMemberDescription>> members = new HashMap<>();
        admin.describeShareGroups(groups.keySet())
                .describedGroups()
                .forEach(
                        (group, described) ->
                                members.put(
                                        group,
                                        ifThere(
                                                described.thenApply(
                                                        it -> List.copyOf(it.members())),
                                                deadline,
                                                List.of())));
        Map<Stage, QueueState> queues = new EnumMap<>(Stage.class);
        groups.forEach(
                (group, stage) -> {
                    var places =
                            ifThere(
                                    offsets.partitionsToOffsetInfo(group),
                                    deadline,
                                    Map.<TopicPartition, SharePartitionOffsetInfo>of());
                    queues.put(
                            stage,
                            state(
                                    lag(stage, places, deadline),
                                    members.getOrDefault(group, List.of())));
                });
        return queues;
    }

    private static QueueState state(long lag, List<ShareMemberDescription> members) {
        long hosts = members.stream().map(ShareMemberDescription::host).distinct().count();
        List<String> names = members.stream().map(ShareMemberDescription::clientId).toList();
        return new QueueState(lag, WorkerNames.room(names), (int) hosts);
    }

    /// A queue that no worker ever asked has no lag yet: everything in it is still to be done.
    private long lag(
            Stage stage, Map<TopicPartition, SharePartitionOffsetInfo> places, long deadline) {
        long sum = 0;
        for (int partition : partitions(stage, deadline)) {
            TopicPartition one = new TopicPartition(stage.topic(), partition);
            SharePartitionOffsetInfo place = places.get(one);
            sum +=
                    place != null && place.lag().isPresent()
                            ? place.lag().get()
                            : end(one, OffsetSpec.latest(), deadline)
                                    - (place != null
                                            ? place.startOffset()
                                            : end(one, OffsetSpec.earliest(), deadline));
        }
        return sum;
    }

    private List<Integer> partitions(Stage stage, long deadline) {
        return await(admin.describeTopics(List.of(stage.topic())).allTopicNames(), deadline)
                .values()
                .stream()
                .flatMap(topic -> topic.partitions().stream())
                .map(TopicPartitionInfo::partition)
                .toList();
    }

    private long end(TopicPartition partition, OffsetSpec which, long deadline) {
        return await(
                        admin.listOffsets(Map.of(partition, which)).partitionResult(partition),
                        deadline)
                .offset();
    }

    /// What a failure means where the broker refuses to answer, in a sentence; or empty.
    Optional<String> refusal(Throwable failure) {
        return connection.refusal(failure);
    }

    private <T> T ifThere(KafkaFuture<T> future, long deadline, T otherwise) {
        try {
            return await(future, deadline);
        } catch (GroupIdNotFoundException e) {
            return otherwise;
        }
    }

    private <T> T await(KafkaFuture<T> future, long deadline) {
        try {
            return future.get(Math.max(1, deadline - System.nanoTime()), TimeUnit.NANOSECONDS);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof GroupIdNotFoundException unknown) {
                throw unknown;
            }
            throw new UnavailableException(
                    connection.refusal(e).orElse("The broker does not tell about its queues"), e);
        } catch (TimeoutException e) {
            throw new UnavailableException("The broker does not answer", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new UnavailableException("Interrupted while asking the broker", e);
        }
    }
}
