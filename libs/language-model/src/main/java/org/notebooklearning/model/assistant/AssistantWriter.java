package org.notebooklearning.model.assistant;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.notebooklearning.model.ask.Asked;
import org.notebooklearning.model.ask.LanguageModel;
import org.notebooklearning.model.ask.ModelReply;
import org.notebooklearning.model.ask.ModelRequest;
import org.notebooklearning.model.ask.ReplyProgress;
import org.notebooklearning.model.patience.Pause;
import org.notebooklearning.model.patience.Waiting;

/// A learner's assistant as a language model: a request waits at the lesson's desk until a helper
/// of the assistant has handed the reply in. Where nobody looks after the lesson for a while, the
/// stage that asks is put to rest by an [AwaitedReplyException], so that no worker waits for hours.
public final class AssistantWriter implements LanguageModel {
    private static final Duration LOOK = Duration.ofMillis(100);
    private static final Duration TOLD_EVERY = Duration.ofSeconds(10);
    private final WritingDesk desk;
    private final String stage;
    private final Duration linger;
    private final Waiting waiting;
    private final Clock clock;
    private final Pause pause;

    /// @param stage that asks, such as `write`
    /// @param linger how long nobody may look after the lesson before its stage is put to rest
    /// @param waiting is told from time to time that an assistant is waited for
    public AssistantWriter(
            WritingDesk desk, String stage, Duration linger, Waiting waiting, Clock clock) {
        this(desk, stage, linger, waiting, clock, Thread::sleep);
    }

    AssistantWriter(
            WritingDesk desk,
            String stage,
            Duration linger,
            Waiting waiting,
            Clock clock,
            Pause pause) {
        this.desk = desk;
        this.stage = stage;
        this.linger = linger;
        this.waiting = waiting;
        this.clock = clock;
        this.pause = pause;
    }

    @Override
    public Asked ask(ModelRequest request, ReplyProgress progress) throws InterruptedException {
        String name = AskedWriting.name(request.key());
        desk.ask(stage, request);
        Instant begin = clock.instant();
        Instant told = begin;
        while (true) {
            Optional<HandedIn> handed = desk.reply(name);
            if (handed.isPresent()) {
                return replied(request, handed.get(), progress);
            }
            Instant now = clock.instant();
            boolean fresh = now.isBefore(begin.plus(linger));
            if (!fresh && !desk.isAttended(linger) && desk.rests(linger)) {
                throw new AwaitedReplyException(desk.openNames().size());
            }
            if (now.isAfter(told.plus(TOLD_EVERY))) {
                told = now;
                int open = desk.openNames().size();
                // No provider is away: nobody but the learner has to know.
                waiting.tell("Waiting for your assistant (" + open + " to write)", null);
            }
            pause.last(LOOK);
        }
    }

    private static Asked replied(ModelRequest request, HandedIn handed, ReplyProgress progress) {
        progress.came(handed.text());
        ModelReply.End end = handed.cutOff() ? ModelReply.End.CUT_OFF : ModelReply.End.COMPLETE;
        return new Asked.Replied(
                new ModelReply(handed.text(), request.model(), handed.tokens(), end), false);
    }
}
