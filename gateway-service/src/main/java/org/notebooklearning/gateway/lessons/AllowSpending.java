package org.notebooklearning.gateway.lessons;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import org.notebooklearning.contracts.artifact.Sha256;
import org.notebooklearning.contracts.event.LessonEvent;
import org.notebooklearning.contracts.event.LessonState;
import org.notebooklearning.contracts.json.Json;
import org.notebooklearning.contracts.lesson.LessonId;
import org.notebooklearning.contracts.lesson.SpendingCap;
import org.notebooklearning.contracts.task.LessonTask;
import org.notebooklearning.gateway.readmodel.LessonView;
import org.notebooklearning.gateway.readmodel.Lessons;
import org.notebooklearning.pipeline.log.EventIds;
import org.notebooklearning.pipeline.log.LessonLog;

/// Lets a lesson that has cost as much as it may cost more, and go on where it stands. The task is
/// the same but for its number, and belongs to the same run: what was asked of a model before is
/// answered from the ledger.
@Singleton
public final class AllowSpending {
    private final Lessons lessons;
    private final LessonLog log;
    private final Claims claims;
    private final Clock clock;

    public AllowSpending(Lessons lessons, LessonLog log, Claims claims, Clock clock) {
        this.lessons = lessons;
        this.log = log;
        this.claims = claims;
        this.clock = clock;
    }

    /// Lets the lesson cost up to `most`, in the unit of the cap that it has reached. The same call
    /// again is the same.
    public Decided allow(LessonId lesson, double most) {
        LessonView view = lessons.find(lesson).orElse(null);
        if (view == null) {
            return new Decided.UnknownLesson();
        }
        LessonEvent.CapReached stop = view.spending().stop();
        if (view.state() != LessonState.AWAITING_BUDGET || stop == null) {
            return late(view, most);
        }
        if (!(most > stop.spent()) || Double.isInfinite(most)) {
            return new Decided.Refused(
                    "The lesson has cost %s already. Allow it more than that, such as %s."
                            .formatted(stop.cap().text(stop.spent()), stop.suggested().text()));
        }
        SpendingCap cap = new SpendingCap(most, stop.cap().unit());
        LessonTask task = PausedTask.goingOn(stop.wayBack(), view.request().cappedAt(cap));
        return task == null
                ? new Decided.Refused(
                        "What the lesson waited with can not be read. Cancel it and try it again.")
                : publish(view, stop, cap, task);
    }

    private static Decided late(LessonView view, double most) {
        SpendingCap allowed = view.request().cap();
        boolean repeated = allowed != null && allowed.most() == most && !view.state().isFinal();
        return repeated
                ? new Decided.Accepted(view)
                : new Decided.Refused(
                        "The lesson is "
                                + view.state().word()
                                + ". More is allowed while it is awaiting-budget.");
    }

    private Decided publish(
            LessonView view, LessonEvent.CapReached stop, SpendingCap cap, LessonTask task) {
        LessonId lesson = view.id();
        String event = new EventIds(task).of(LessonEvent.CapRaised.class);
        // One decision for each stop, whichever it is.
        Claim claim =
                claims.make(
                        stop.id(),
                        Sha256.of(Json.bytes(cap)),
                        lesson,
                        () ->
                                log.publish(
                                        List.of(
                                                new LessonEvent.CapRaised(
                                                        event,
                                                        lesson,
                                                        clock.instant(),
                                                        task.stage(),
                                                        cap)),
                                        List.of(task)));
        return switch (claim) {
            case Claim.Conflict conflict ->
                    new Decided.Refused(
                            "Another sum was allowed already. Look at the lesson for how it"
                                    + " stands.");
            case Claim.Granted granted -> {
                lessons.settled(lesson, event);
                yield new Decided.Accepted(lessons.find(lesson).orElse(view));
            }
        };
    }
}
