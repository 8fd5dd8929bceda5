package org.notebooklearning.cli.command;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.notebooklearning.cli.client.Gateway;
import org.notebooklearning.contracts.event.LessonState;

/// What would be cut off if the stack stopped now: other lessons that are being made or wait for a
/// worker, and those that came to wait for somebody while this stack ran. One that has waited for
/// its learner since an earlier run keeps no stack running.
final class OtherUse {
    private OtherUse() {}

    /// The other lessons, in a few words; empty for none.
    ///
    /// @param since when the stack was started
    /// @param own the lessons of this command, by id
    static Optional<String> of(Gateway gateway, Instant since, Set<String> own) {
        List<String> others =
                gateway.unfinished().stream()
                        .filter(lesson -> !own.contains(lesson.path("id").asText()))
                        .filter(lesson -> isUnderWay(lesson, since))
                        .map(lesson -> lesson.path("id").asText())
                        .toList();
        return switch (others.size()) {
            case 0 -> Optional.empty();
            case 1 -> Optional.of("the lesson " + others.getFirst() + " is not finished");
            default -> Optional.of(others.size() + " other lessons are not finished");
        };
    }

    private static boolean isUnderWay(JsonNode lesson, Instant since) {
        return !LessonState.named(lesson.path("state").asText()).awaitsDecision()
                || Instant.parse(lesson.path("updatedAt").asText()).isAfter(since);
    }
}
