package org.notebooklearning.pipeline.access;

import static org.notebooklearning.pipeline.access.Right.read;
import static org.notebooklearning.pipeline.access.Right.readAndWrite;
import static org.notebooklearning.pipeline.access.Right.transact;
import static org.notebooklearning.pipeline.access.Right.watch;
import static org.notebooklearning.pipeline.access.Right.work;
import static org.notebooklearning.pipeline.access.Right.write;
import static org.notebooklearning.pipeline.log.LessonTopics.DEAD_LETTER;
import static org.notebooklearning.pipeline.log.LessonTopics.EVENTS;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.kafka.common.acl.AclBinding;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.resource.ResourceType;
import org.jspecify.annotations.Nullable;
import org.notebooklearning.contracts.lesson.Stage;

/// The user of each service at the brokers, and all that it may do there. The local stack grants
/// exactly this, and docs/kafka.md says it to who grants it elsewhere.
public enum ServiceAccount {
    GATEWAY(null),
    INGEST(Stage.INGEST),
    PLANNER(Stage.PLAN),
    WRITER(Stage.WRITE),
    VALIDATOR(Stage.VALIDATE);

    /// Whose tasks its workers do; null where it has no workers.
    private final @Nullable Stage stage;

    ServiceAccount(@Nullable Stage stage) {
        this.stage = stage;
    }

    public List<Right> rights() {
        return switch (this) {
            // The gateway puts tasks of every stage out again, reads the log, and watches workers.
            case GATEWAY ->
                    List.of(
                            write(Stage.INGEST.topic()),
                            write(Stage.PLAN.topic()),
                            write(Stage.WRITE.topic()),
                            write(Stage.VALIDATE.topic()),
                            readAndWrite(EVENTS),
                            readAndWrite(DEAD_LETTER),
                            watch(Stage.INGEST),
                            watch(Stage.PLAN),
                            watch(Stage.WRITE),
                            watch(Stage.VALIDATE),
                            transact(service()));
            case INGEST ->
                    List.of(
                            read(Stage.INGEST.topic()),
                            write(Stage.PLAN.topic()),
                            write(EVENTS),
                            write(DEAD_LETTER),
                            work(Stage.INGEST),
                            transact(service()));
            case PLANNER ->
                    List.of(
                            read(Stage.PLAN.topic()),
                            write(Stage.WRITE.topic()),
                            write(EVENTS),
                            write(DEAD_LETTER),
                            work(Stage.PLAN),
                            transact(service()));
            case WRITER ->
                    List.of(
                            read(Stage.WRITE.topic()),
                            write(Stage.VALIDATE.topic()),
                            write(EVENTS),
                            write(DEAD_LETTER),
                            work(Stage.WRITE),
                            transact(service()));
            case VALIDATOR ->
                    List.of(
                            read(Stage.VALIDATE.topic()),
                            write(EVENTS),
                            write(DEAD_LETTER),
                            work(Stage.VALIDATE),
                            transact(service()));
        };
    }

    /// The account of the service whose workers do the tasks of `stage`.
    public static ServiceAccount of(Stage stage) {
        return Arrays.stream(values())
                .filter(account -> account.stage == stage)
                .findFirst()
                .orElseThrow();
    }

    /// The service, as the keys of its settings begin; the local stack calls its user the same.
    public String service() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// What it does with each of its topics.
    Map<String, Set<AclOperation>> topics() {
        return rights().stream()
                .filter(right -> right.resource() == ResourceType.TOPIC)
                .collect(Collectors.toMap(Right::name, Right::operations));
    }

    String principal() {
        return "User:" + service();
    }

    List<AclBinding> bindings() {
        return rights().stream().flatMap(right -> right.bindings(principal()).stream()).toList();
    }
}
