package org.notebooklearning.ingest.decision;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.notebooklearning.contracts.event.LessonEvent;
import org.notebooklearning.contracts.event.LessonState;
import org.notebooklearning.contracts.json.Json;
import org.notebooklearning.contracts.lesson.LessonId;
import org.notebooklearning.contracts.plan.Answer;
import org.notebooklearning.contracts.plan.Diagnostic;
import org.notebooklearning.contracts.plan.LessonPlan;
import org.notebooklearning.contracts.task.LessonTask;
import org.notebooklearning.ingest.claim.Claim;
import org.notebooklearning.ingest.claim.Claims;
import org.notebooklearning.ingest.readmodel.LessonView;
import org.notebooklearning.ingest.readmodel.Lessons;
import org.notebooklearning.pipeline.log.FactIds;
import org.notebooklearning.pipeline.log.LessonLog;
import org.notebooklearning.pipeline.store.ArtifactStore;
import org.notebooklearning.pipeline.store.ContentHash;

/// Takes the learner's answers to the diagnostic questions of a plan, once, and has the lesson
/// planned again with them.
@Singleton
public final class Answering {
    private static final String ANSWERED_OTHERWISE =
            "The questions were answered with other answers already. Start a new lesson to choose"
                    + " differently.";

    private final Lessons lessons;
    private final LessonLog log;
    private final ArtifactStore store;
    private final Claims claims;
    private final Clock clock;

    public Answering(
            Lessons lessons, LessonLog log, ArtifactStore store, Claims claims, Clock clock) {
        this.lessons = lessons;
        this.log = log;
        this.store = store;
        this.claims = claims;
        this.clock = clock;
    }

    /// Answers in any order; a question without one counts as "not sure yet".
    public Decided answer(LessonId lesson, List<Answer> given) {
        LessonView view = lessons.find(lesson).orElse(null);
        if (view == null) {
            return new Decided.UnknownLesson();
        }
        List<Answer> answers =
                given.stream().sorted(Comparator.comparing(Answer::diagnostic)).toList();
        LessonEvent.PlanDrafted plan = view.milestones().plan();
        if (view.state() != LessonState.AWAITING_LEARNER || plan == null) {
            return late(view, answers);
        }
        List<String> wrongs = wrongs(answers, plan);
        return wrongs.isEmpty() ? approve(view, plan, answers) : new Decided.Invalid(wrongs);
    }

    private static Decided late(LessonView view, List<Answer> answers) {
        LessonEvent.PlanApproved approval = view.milestones().approval();
        if (approval == null) {
            return new Decided.Refused(
                    "The lesson is "
                            + view.state().word()
                            + " and asks nothing. Answers are taken while it is awaiting-learner.");
        }
        return approval.answers().equals(answers)
                ? new Decided.Accepted(view)
                : new Decided.Refused(ANSWERED_OTHERWISE);
    }

    private List<String> wrongs(List<Answer> answers, LessonEvent.PlanDrafted drafted) {
        Map<String, Diagnostic> questions =
                store.getJson(drafted.plan(), LessonPlan.class).diagnostics().stream()
                        .collect(Collectors.toMap(Diagnostic::id, Function.identity()));
        List<String> wrongs = new ArrayList<>();
        Set<String> answered = new HashSet<>();
        for (Answer answer : answers) {
            Diagnostic question = questions.get(answer.diagnostic());
            Integer option = answer.option();
            if (question == null) {
                wrongs.add("The plan has no question " + answer.diagnostic() + ".");
            } else if (!answered.add(answer.diagnostic())) {
                wrongs.add("The question " + answer.diagnostic() + " is answered twice.");
            } else if (option != null && (option < 0 || option >= question.options().size())) {
                wrongs.add(
                        "The question %s has the options 0 to %d, or null for not being sure."
                                .formatted(answer.diagnostic(), question.options().size() - 1));
            }
        }
        return wrongs;
    }

    private Decided approve(LessonView view, LessonEvent.PlanDrafted plan, List<Answer> answers) {
        LessonTask.Plan task =
                new LessonTask.Plan(
                        view.id(),
                        plan.revision() + 1,
                        view.run(),
                        view.request(),
                        plan.source(),
                        answers);
        String fact = new FactIds(task).of("PlanApproved");
        Claim claim =
                claims.make(
                        fact,
                        ContentHash.of(Json.bytes(answers)),
                        view.id(),
                        () ->
                                log.publish(
                                        List.of(
                                                new LessonEvent.PlanApproved(
                                                        fact,
                                                        view.id(),
                                                        clock.instant(),
                                                        plan.revision(),
                                                        answers)),
                                        List.of(task)));
        return switch (claim) {
            case Claim.Conflict conflict -> new Decided.Refused(ANSWERED_OTHERWISE);
            case Claim.Granted granted -> {
                lessons.settled(view.id(), fact);
                yield new Decided.Accepted(lessons.find(view.id()).orElse(view));
            }
        };
    }
}
