package org.notebooklearning.model.assistant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.notebooklearning.contracts.lesson.LessonId;
import org.notebooklearning.model.ask.Asked;
import org.notebooklearning.model.ask.ModelReply;
import org.notebooklearning.model.ask.ModelRequest;
import org.notebooklearning.model.ask.ReplyProgress;
import org.notebooklearning.model.ask.Tokens;

class AssistantWriterTest {
    private static final Duration LINGER = Duration.ofSeconds(5);
    private static final ModelRequest REQUEST = Requests.asking("Write the opening.");
    @TempDir private Path folder;
    private final HandClock clock = new HandClock();
    private final List<String> told = new ArrayList<>();

    @Test
    void repliesWithWhatAHelperHandsIn() throws Exception {
        desk().ask("write", REQUEST);
        desk().claim("a", Duration.ofMinutes(1), "", false);
        desk().sent(Requests.name(REQUEST), 400);
        desk().handIn(Requests.name(REQUEST), "a", "eight ch");

        Asked asked = writer().ask(REQUEST, ReplyProgress.NONE);

        assertThat(asked)
                .isEqualTo(
                        new Asked.Replied(
                                new ModelReply(
                                        "eight ch",
                                        "assistant",
                                        new Tokens(100, 2),
                                        ModelReply.End.COMPLETE),
                                false));
    }

    @Test
    void restsOnceNobodyCameForAWhile() {
        assertThatExceptionOfType(AwaitedReplyException.class)
                .isThrownBy(() -> writer().ask(REQUEST, ReplyProgress.NONE))
                .satisfies(awaited -> assertThat(awaited.open()).isEqualTo(1));

        assertThat(clock.instant()).isAfterOrEqualTo("2026-11-30T10:00:05Z");
        assertThat(desk().open()).hasSize(1);
    }

    @Test
    void waitsAsLongAsSomebodyWrites() {
        desk().ask("write", REQUEST);
        desk().claim("a", Duration.ofMinutes(3), "", false);

        assertThatExceptionOfType(AwaitedReplyException.class)
                .isThrownBy(() -> writer().ask(REQUEST, ReplyProgress.NONE));

        assertThat(clock.instant()).isAfterOrEqualTo("2026-11-30T10:03:00Z");
        assertThat(told).first().isEqualTo("Waiting for your assistant (1 to write)");
    }

    private AssistantWriter writer() {
        return new AssistantWriter(
                desk(), "write", LINGER, (doing, _) -> told.add(doing), clock, clock::pass);
    }

    private WritingDesk desk() {
        return WritingDesk.of(folder, new LessonId("rope-1"), clock);
    }
}
