package org.notebooklearning.pipeline.access;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.admin.DescribeShareGroupsOptions;
import org.apache.kafka.clients.admin.DescribeTopicsOptions;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.errors.AuthorizationException;
import org.apache.kafka.common.errors.GroupAuthorizationException;
import org.apache.kafka.common.errors.GroupIdNotFoundException;
import org.apache.kafka.common.errors.TransactionalIdNotFoundException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.notebooklearning.contracts.lesson.Stage;
import org.notebooklearning.pipeline.broker.KafkaConnection;
import org.notebooklearning.pipeline.log.LessonTopics;
import org.notebooklearning.pipeline.log.UnavailableException;

/// What a service looks after at the brokers before it works. Its topics are there and it may use
/// them, else this says what is missing; a topic that is missing is made where the brokers let the
/// service do so. May be called again and by several processes at once.
public final class ServiceSetup {
    private final KafkaConnection connection;
    private final BrokerCalls calls;

    private ServiceSetup(KafkaConnection connection, BrokerCalls calls) {
        this.connection = connection;
        this.calls = calls;
    }

    /// For whoever publishes or reads events; [UnavailableException] where it can not be done.
    public static void ensure(KafkaConnection connection, ServiceAccount account) {
        try (BrokerCalls calls = new BrokerCalls(connection)) {
            ServiceSetup setup = new ServiceSetup(connection, calls);
            setup.topics(account.topics());
            setup.transactions();
        }
    }

    /// The same for the workers of a stage, and what their share group goes by: a group that starts
    /// without it begins at the end of its topic. IllegalStateException where the brokers give
    /// tasks up before `deliveries`.
    public static void ensureWorkers(
            KafkaConnection connection, Stage stage, Duration lock, int deliveries) {
        try (BrokerCalls calls = new BrokerCalls(connection)) {
            ServiceSetup setup = new ServiceSetup(connection, calls);
            setup.topics(ServiceAccount.of(stage).topics());
            setup.transactions();
            setup.group(LessonTopics.workers(stage), stage, lock);
            new DeliveryLimit(calls).check(deliveries);
        }
    }

    private void topics(Map<String, Set<AclOperation>> wanted) {
        Map<String, KafkaFuture<TopicDescription>> described =
                calls.admin()
                        .describeTopics(
                                wanted.keySet(),
                                new DescribeTopicsOptions().includeAuthorizedOperations(true))
                        .topicNameValues();
        List<String> missing = new ArrayList<>();
        described.forEach(
                (name, answer) -> {
                    if (!isUsable(name, answer, wanted.getOrDefault(name, Set.of()))) {
                        missing.add(name);
                    }
                });
        if (!missing.isEmpty()) {
            create(missing.stream().sorted().toList());
        }
    }

    /// False where the topic is not there.
    private boolean isUsable(
            String name, KafkaFuture<TopicDescription> answer, Set<AclOperation> wanted) {
        try {
            Set<AclOperation> allowed = calls.await(answer).authorizedOperations();
            // Brokers that keep no rights say nothing, or allow everything.
            if (allowed != null && !allowed.containsAll(wanted)) {
                throw new UnavailableException(
                        connection.forbidden("do all it has to with the topic " + name));
            }
            return true;
        } catch (UnavailableException e) {
            if (e.getCause() instanceof UnknownTopicOrPartitionException) {
                return false;
            }
            throw e.getCause() instanceof AuthorizationException forbidden
                    ? new UnavailableException(
                            connection.forbidden("use the topic " + name), forbidden)
                    : e;
        }
    }

    private void create(List<String> missing) {
        try {
            calls.create(missing);
        } catch (UnavailableException e) {
            throw e.getCause() instanceof AuthorizationException forbidden
                    ? new UnavailableException(
                            "Kafka lacks %s, and %s may not make it: make it as docs/kafka.md says"
                                    .formatted(String.join(", ", missing), connection.user()),
                            forbidden)
                    : e;
        }
    }

    /// Whether this user may have transactions, which it is known by to see whether there are some.
    private void transactions() {
        String none = KafkaConnection.transactionalIds(connection.service()) + "none";
        try {
            calls.await(calls.admin().describeTransactions(List.of(none)).description(none));
        } catch (UnavailableException e) {
            if (!(e.getCause() instanceof TransactionalIdNotFoundException)) {
                throw e;
            }
        }
    }

    private void group(String group, Stage stage, Duration lock) {
        Map<String, String> settings = new HashMap<>(LessonTopics.groupSettings());
        settings.put("share.record.lock.duration.ms", Long.toString(lock.toMillis()));
        try {
            calls.await(calls.set(List.of(stage), settings));
        } catch (UnavailableException e) {
            throw e.getCause() instanceof AuthorizationException forbidden
                    ? new UnavailableException(
                            connection.forbidden("set up the group " + group), forbidden)
                    : e;
        }
        if (!mayJoin(group)) {
            throw new UnavailableException(connection.forbidden("use the group " + group));
        }
    }

    private boolean mayJoin(String group) {
        DescribeShareGroupsOptions withRights =
                new DescribeShareGroupsOptions().includeAuthorizedOperations(true);
        try {
            Set<AclOperation> allowed =
                    calls.await(calls.admin().describeShareGroups(List.of(group), withRights).all())
                            .values()
                            .iterator()
                            .next()
                            .authorizedOperations();
            return allowed == null || allowed.contains(AclOperation.READ);
        } catch (UnavailableException e) {
            if (e.getCause() instanceof GroupIdNotFoundException) {
                // No worker was there yet; who may read a group is let see that.
                return true;
            }
            if (e.getCause() instanceof GroupAuthorizationException) {
                return false;
            }
            throw e;
        }
    }
}
