package org.notebooklearning.gateway.lessons;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.notebooklearning.contracts.artifact.Sha256;
import org.notebooklearning.contracts.event.LessonEvent;
import org.notebooklearning.contracts.event.LessonState;
import org.notebooklearning.contracts.json.Json;
import org.notebooklearning.contracts.lesson.LessonId;
import org.notebooklearning.contracts.lesson.Stage;
import org.notebooklearning.contracts.plan.BeatForm;
import org.notebooklearning.contracts.plan.LessonPlan;
import org.notebooklearning.contracts.plan.PlanDecision;
import org.notebooklearning.contracts.plan.PlanEdits;
import org.notebooklearning.contracts.plan.PlanRound;
import org.notebooklearning.contracts.plan.PlannedBeat;
import org.notebooklearning.contracts.plan.Rewriting;
import org.notebooklearning.contracts.task.LessonTask;
import org.notebooklearning.gateway.readmodel.LessonView;
import org.notebooklearning.gateway.readmodel.Lessons;
import org.notebooklearning.pipeline.log.EventIds;
import org.notebooklearning.pipeline.log.LessonLog;
import org.notebooklearning.pipeline.store.ArtifactStore;

/// Has one beat of a lesson written again in another way: the lesson is planned, written and
/// proven anew with all that was decided before and this besides.
@Singleton
public final class RewriteBeat {
    private final Lessons lessons;
    private final LessonLog log;
    private final ArtifactStore store;
    private final Claims claims;
    private final Clock clock;

    public RewriteBeat(
            Lessons lessons, LessonLog log, ArtifactStore store, Claims claims, Clock clock) {
        this.lessons = lessons;
        this.log = log;
        this.store = store;
        this.claims = claims;
        this.clock = clock;
    }

    /// Writes the beat of the lesson again as `way` says. The same call while that is under way is
    /// the same.
    public Decided rewrite(LessonId lesson, String beat, Rewriting way) {
        LessonView view = lessons.find(lesson).orElse(null);
        if (view == null) {
            return new Decided.UnknownLesson();
        }
        LessonEvent.PlanDrafted drafted = view.milestones().plan();
        if (drafted == null) {
            return new Decided.Refused("The lesson is " + view.state().word() + ": no plan yet.");
        }
        LessonPlan plan = store.getJson(drafted.plan(), LessonPlan.class);
        PlannedBeat planned = plan.beat(beat).orElse(null);
        if (planned == null) {
            return new Decided.UnknownBeat(
                    "The lesson has no beat %s. GET its plan for those it has.".formatted(beat));
        }
        BeatForm form = planned.rewritings().get(way);
        if (!isWritten(view)) {
            return underWay(view, beat, form);
        }
        return form == null
                ? new Decided.Refused(
                        "“"
                                + planned.title()
                                + "” can not be written "
                                + words(way)
                                + ": there are no other cells for it that leave the rest of the lesson"
                                + " whole; "
                                + choices(plan, beat))
                : publish(view, drafted, plan, plan.edits().with(beat, form));
    }

    /// How the beat can be written again, as the end of a sentence.
    static String choices(LessonPlan plan, String beat) {
        String ways =
                plan.beat(beat).stream()
                        .flatMap(planned -> planned.rewritings().keySet().stream())
                        .sorted()
                        .map(RewriteBeat::words)
                        .collect(Collectors.joining(", "));
        return ways.isEmpty()
                ? "it can only stay as it is."
                : "it can be written again: " + ways + ".";
    }

    private static String words(Rewriting way) {
        return way == Rewriting.FULL ? "in full" : way.word();
    }

    /// Whether the lesson is in a state for it.
    public static boolean isWritten(LessonView view) {
        LessonEvent.LessonFailed failure = view.milestones().failure();
        return view.state() == LessonState.STORED
                || (view.state() == LessonState.FAILED
                        && failure != null
                        && failure.stage() == Stage.VALIDATE);
    }

    private static Decided underWay(LessonView view, String beat, @Nullable BeatForm form) {
        LessonEvent.PlanChangeRequested change = view.milestones().change();
        boolean same =
                change != null
                        && !view.state().isFinal()
                        && form != null
                        && form.equals(change.edits().forms().get(beat));
        return same
                ? new Decided.Accepted(view)
                : new Decided.Refused(
                        "The lesson is "
                                + view.state().word()
                                + ". A beat is written again once the lesson is stored, or where"
                                + " its checking failed.");
    }

    private Decided publish(
            LessonView view, LessonEvent.PlanDrafted drafted, LessonPlan plan, PlanEdits edits) {
        LessonId lesson = view.id();
        int run = view.run() + 1;
        LessonTask.Plan task =
                new LessonTask.Plan(
                        lesson,
                        drafted.revision() + 1,
                        run,
                        view.request(),
                        drafted.source(),
                        new PlanRound.Approved(new PlanDecision(plan.answers(), edits)));
        EventIds ids = new EventIds(task);
        String event = ids.of(LessonEvent.PlanChangeRequested.class);
        // The name of retrying: no second task of the same run can exist.
        Claim claim =
                claims.make(
                        "retry/" + lesson + "/" + run,
                        Sha256.of(Json.bytes(edits)),
                        lesson,
                        () ->
                                log.publish(
                                        List.of(
                                                new LessonEvent.LessonRetried(
                                                        ids.of(LessonEvent.LessonRetried.class),
                                                        lesson,
                                                        clock.instant(),
                                                        Stage.PLAN,
                                                        run,
                                                        true),
                                                new LessonEvent.PlanChangeRequested(
                                                        event,
                                                        lesson,
                                                        clock.instant(),
                                                        drafted.revision(),
                                                        plan.answers(),
                                                        edits,
                                                        false)),
                                        List.of(task)));
        return switch (claim) {
            case Claim.Conflict conflict ->
                    new Decided.Refused(
                            "The lesson is made again already. Wait until it is stored.");
            case Claim.Granted granted -> {
                lessons.settled(lesson, event);
                yield new Decided.Accepted(lessons.find(lesson).orElse(view));
            }
        };
    }
}
