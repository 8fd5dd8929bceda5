package org.notebooklearning.pipeline.access;

import java.util.List;
import java.util.Set;
import org.apache.kafka.common.acl.AccessControlEntry;
import org.apache.kafka.common.acl.AclBinding;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.acl.AclPermissionType;
import org.apache.kafka.common.resource.PatternType;
import org.apache.kafka.common.resource.ResourcePattern;
import org.apache.kafka.common.resource.ResourceType;
import org.notebooklearning.contracts.lesson.Stage;
import org.notebooklearning.pipeline.broker.KafkaConnection;
import org.notebooklearning.pipeline.log.LessonTopics;

/// Something a user may do at the brokers.
///
/// @param pattern whether `name` is the whole name or its beginning
public record Right(
        ResourceType resource, PatternType pattern, String name, Set<AclOperation> operations) {
    public Right {
        operations = Set.copyOf(operations);
    }

    static Right read(String topic) {
        return new Right(ResourceType.TOPIC, PatternType.LITERAL, topic, Set.of(AclOperation.READ));
    }

    static Right write(String topic) {
        return new Right(
                ResourceType.TOPIC, PatternType.LITERAL, topic, Set.of(AclOperation.WRITE));
    }

    static Right readAndWrite(String topic) {
        return new Right(
                ResourceType.TOPIC,
                PatternType.LITERAL,
                topic,
                Set.of(AclOperation.READ, AclOperation.WRITE));
    }

    /// To take tasks of `stage` with others, and to say how long a task is locked.
    static Right work(Stage stage) {
        return new Right(
                ResourceType.GROUP,
                PatternType.LITERAL,
                LessonTopics.workers(stage),
                Set.of(AclOperation.READ, AclOperation.ALTER_CONFIGS));
    }

    /// To see who takes tasks of `stage`, and how many are left.
    static Right watch(Stage stage) {
        return new Right(
                ResourceType.GROUP,
                PatternType.LITERAL,
                LessonTopics.workers(stage),
                Set.of(AclOperation.DESCRIBE));
    }

    /// To publish in transactions.
    static Right transact(String service) {
        return new Right(
                ResourceType.TRANSACTIONAL_ID,
                PatternType.PREFIXED,
                KafkaConnection.transactionalIds(service),
                Set.of(AclOperation.WRITE));
    }

    /// The same as brokers are told of it, from everywhere.
    List<AclBinding> bindings(String principal) {
        return operations.stream()
                .map(
                        operation ->
                                new AclBinding(
                                        new ResourcePattern(resource, name, pattern),
                                        new AccessControlEntry(
                                                principal,
                                                "*",
                                                operation,
                                                AclPermissionType.ALLOW)))
                .toList();
    }
}
