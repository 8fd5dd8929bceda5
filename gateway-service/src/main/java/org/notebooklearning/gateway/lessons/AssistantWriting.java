package org.notebooklearning.gateway.lessons;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.notebooklearning.contracts.event.LessonState;
import org.notebooklearning.contracts.lesson.Author;
import org.notebooklearning.contracts.lesson.LessonId;
import org.notebooklearning.gateway.readmodel.LessonSignals;
import org.notebooklearning.gateway.readmodel.LessonView;
import org.notebooklearning.gateway.readmodel.Lessons;
import org.notebooklearning.gateway.settings.GatewaySettings;
import org.notebooklearning.gateway.settings.McpSettings;
import org.notebooklearning.model.assistant.AskedWriting;
import org.notebooklearning.model.assistant.HandedIn;
import org.notebooklearning.model.assistant.KnownTexts;
import org.notebooklearning.model.assistant.WritingClaim;
import org.notebooklearning.model.assistant.WritingDesk;
import org.notebooklearning.model.assistant.WritingText;

/// Hands the requests of a lesson to its learner's assistant, and takes the replies:
///
/// 1. what is handed in is kept first, for good;
/// 2. a lesson that rests goes on with it;
/// 3. what came of it is waited for, and is the answer where it comes in time;
/// 4. what the assistant has before its eyes already is not sent again.
@Singleton
public final class AssistantWriting {
    /// Running a beat and judging it takes seconds: for so long nothing else is offered.
    private static final Duration FINDINGS_FIRST = Duration.ofSeconds(12);

    private static final Duration LOOK = Duration.ofMillis(200);
    private static final int LONGEST = 400_000;
    private final Lessons lessons;
    private final LessonSignals signals;
    private final WritingDesks desks;
    private final GoOnWriting goOn;
    private final GatewaySettings settings;
    private final McpSettings claims;
    private final WritingFigures figures;

    AssistantWriting(
            Lessons lessons,
            LessonSignals signals,
            WritingDesks desks,
            GoOnWriting goOn,
            GatewaySettings settings,
            McpSettings claims,
            WritingFigures figures) {
        this.lessons = lessons;
        this.signals = signals;
        this.desks = desks;
        this.goOn = goOn;
        this.settings = settings;
        this.claims = claims;
        this.figures = figures;
    }

    /// How long a caller waits for something to write.
    ///
    /// @param longest at most
    /// @param wanted whether it still waits
    public record Wait(Duration longest, BooleanSupplier wanted) {}

    /// The next request of the lesson, which `helper` has claimed then.
    ///
    /// @param whole whether it is sent whole, because the helper has forgotten what it knew
    public WritingAnswer next(LessonId lesson, WritingAssistant helper, boolean whole, Wait wait) {
        LessonView view = lessons.find(lesson).orElse(null);
        WritingAnswer none = refusal(view);
        if (view == null || none != null) {
            return none == null ? new WritingAnswer.UnknownLesson() : none;
        }
        WritingDesk desk = desks.of(lesson);
        if (whole) {
            desk.known(helper.memory()).forget();
        }
        return await(view, new Wanted(desk, helper, "", Duration.ZERO, true), wait);
    }

    /// What a helper hands in.
    ///
    /// @param request the name of the one that it replies to
    /// @param cutOff whether the helper had more to say than it was allowed
    public record Reply(String request, String text, boolean cutOff) {}

    /// Takes `reply`, and waits for what comes of it.
    ///
    /// @param more whether another request is welcome where nothing more is said about this reply
    public WritingAnswer handIn(
            LessonId lesson, WritingAssistant helper, Reply reply, boolean more, Wait wait) {
        LessonView view = lessons.find(lesson).orElse(null);
        WritingAnswer none = refusal(view);
        if (view == null || none != null) {
            return none == null ? new WritingAnswer.UnknownLesson() : none;
        }
        String text = reply.text;
        if (text.isBlank() || text.length() > LONGEST) {
            return refused(
                    "The reply has 1 to "
                            + LONGEST
                            + " characters. The request still waits for it: send it again.");
        }
        WritingDesk desk = desks.of(lesson);
        AskedWriting asked = desk.asked(reply.request).orElse(null);
        if (asked == null) {
            return refused(
                    "This lesson has no request "
                            + reply.request
                            + ". Call next_writing, and hand the reply in with the request that its"
                            + " answer names.");
        }
        boolean first = desk.handIn(asked.name(), helper.name(), text, reply.cutOff);
        figures.handedIn(first, reply.cutOff);
        if (first && helper.remembers()) {
            desk.known(helper.memory()).replied(asked, text);
        }
        Duration own = isWord(text) ? Duration.ZERO : FINDINGS_FIRST;
        return await(view, new Wanted(desk, helper, asked.name(), own, more), wait);
    }

    private WritingAnswer refused(String detail) {
        figures.refused();
        return new WritingAnswer.Refused(detail);
    }

    /// `helper` will not write what it claimed: others may take it at once.
    public void giveBack(LessonId lesson, WritingAssistant helper, AskedWriting asked) {
        desks.of(lesson).giveBack(asked.name(), helper.name());
        figures.gaveBack();
    }

    /// How the writing of a lesson stands.
    ///
    /// @param open requests that wait, the oldest first, each with who has taken it
    /// @param handedIn what was handed in
    public record Standing(LessonView lesson, List<Waiting> open, List<HandedIn> handedIn) {
        public Standing {
            open = List.copyOf(open);
            handedIn = List.copyOf(handedIn);
        }

        /// A request that waits.
        ///
        /// @param claim null where nobody has taken it
        public record Waiting(AskedWriting asked, @Nullable WritingClaim claim) {}
    }

    /// How the writing of `lesson` stands; empty where the caller has no such lesson.
    public Optional<Standing> status(LessonId lesson) {
        return lessons.find(lesson)
                .map(
                        view -> {
                            WritingDesk desk = desks.of(lesson);
                            goOn.goOn(view);
                            return new Standing(
                                    view,
                                    desk.open().stream()
                                            .map(
                                                    one ->
                                                            new Standing.Waiting(
                                                                    one,
                                                                    desk.claimed(one.name())
                                                                            .orElse(null)))
                                            .toList(),
                                    desk.handedIn());
                        });
    }

    /// What one caller waits for.
    ///
    /// @param before the request that it replied to; empty for none
    /// @param own for how long only what came of that reply is wanted
    /// @param more whether anything else is wanted after that
    private record Wanted(
            WritingDesk desk, WritingAssistant helper, String before, Duration own, boolean more) {}

    private WritingAnswer await(LessonView first, Wanted wanted, Wait wait) {
        long begin = System.nanoTime();
        LessonView view = first;
        try (LessonSignals.Listening listening = signals.listen(first.id())) {
            Duration looked = Duration.ZERO;
            while (true) {
                Duration now = Duration.ofNanos(System.nanoTime() - begin);
                if (now.compareTo(looked) >= 0) {
                    looked = now.plus(settings.repoll());
                    view = lessons.find(first.id()).orElse(first);
                    wanted.desk.attend();
                    goOn.goOn(view);
                }
                Optional<WritingAnswer> request = isWritten(view) ? taken(wanted, now) : none();
                if (request.isPresent()) {
                    return request.get();
                }
                boolean over = now.compareTo(wait.longest) >= 0 || !wait.wanted.getAsBoolean();
                if (over || !isWritten(view)) {
                    return new WritingAnswer.Nothing(view, wanted.desk.openNames().size());
                }
                listening.await(LOOK);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new WritingAnswer.Nothing(view, wanted.desk.openNames().size());
        }
    }

    private static Optional<WritingAnswer> none() {
        return Optional.empty();
    }

    private Optional<WritingAnswer> taken(Wanted wanted, Duration waited) {
        boolean own = !wanted.more || waited.compareTo(wanted.own) < 0;
        return wanted.desk
                .claim(wanted.helper.name(), claims.writingClaim(), wanted.before, own)
                .map(
                        taken -> {
                            figures.took(taken);
                            return request(wanted, taken.asked());
                        });
    }

    private static WritingAnswer request(Wanted wanted, AskedWriting asked) {
        WritingDesk desk = wanted.desk;
        if (!wanted.helper.remembers()) {
            String whole = WritingText.whole(asked);
            desk.sent(asked.name(), whole.length());
            return new WritingAnswer.Request(asked, false, whole);
        }
        KnownTexts known = desk.known(wanted.helper.memory());
        boolean wroteBefore = desk.isGoingOnOf(asked, wanted.helper.name()) && !known.isEmpty();
        String text = wroteBefore ? WritingText.last(asked) : WritingText.whole(asked);
        String shorter = known.shortened(text);
        desk.sent(asked.name(), shorter.length());
        return new WritingAnswer.Request(asked, wroteBefore, shorter);
    }

    /// Whether nothing is changed, so that there is nothing to find.
    private static boolean isWord(String reply) {
        return reply.strip().equalsIgnoreCase("fine");
    }

    /// Null where the lesson is one that an assistant writes.
    private static @Nullable WritingAnswer refusal(@Nullable LessonView view) {
        if (view == null) {
            return new WritingAnswer.UnknownLesson();
        }
        return view.request().author() == Author.ASSISTANT
                ? null
                : new WritingAnswer.Refused(
                        "An assistant does not write this lesson. Ask for one with the author"
                                + " assistant.");
    }

    /// Whether something may be written now, or later without the learner.
    static boolean isWritten(LessonView view) {
        return !view.state().isFinal()
                && view.state() != LessonState.AWAITING_LEARNER
                && view.state() != LessonState.AWAITING_BUDGET;
    }
}
