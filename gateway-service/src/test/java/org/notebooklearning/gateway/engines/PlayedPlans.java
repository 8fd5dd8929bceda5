package org.notebooklearning.gateway.engines;

import java.util.List;
import java.util.Map;
import org.notebooklearning.contracts.lesson.Level;
import org.notebooklearning.contracts.plan.Answer;
import org.notebooklearning.contracts.plan.BeatForm;
import org.notebooklearning.contracts.plan.BeatKind;
import org.notebooklearning.contracts.plan.Diagnostic;
import org.notebooklearning.contracts.plan.LessonPlan;
import org.notebooklearning.contracts.plan.PlanChange;
import org.notebooklearning.contracts.plan.PlanEdits;
import org.notebooklearning.contracts.plan.PlanOffer;
import org.notebooklearning.contracts.plan.PlannedBeat;
import org.notebooklearning.contracts.plan.PlannedBeat.Form;
import org.notebooklearning.contracts.plan.Rewriting;
import org.notebooklearning.contracts.plan.SplitOffer;

/// Plans to be decided about.
public final class PlayedPlans {
    /// Shorter, for those beats that offer it.
    public static final BeatForm RECAP = new BeatForm(Form.RECAP, Level.INTERMEDIATE);

    private PlayedPlans() {}

    /// A plan of opening, three beats of which `loud-layers` needs `echo-chain`, one aside and the
    /// ending; on offer are `sphere` and a split before `mean-share`.
    public static LessonPlan draft() {
        return plan(List.of(), List.of(), PlanEdits.NONE, false);
    }

    /// The same made with `edits`, which left `adjacent` out.
    public static LessonPlan changed(List<Answer> answers, PlanEdits edits) {
        return plan(
                List.of(
                        new PlanChange(
                                PlanChange.Kind.DROPPED,
                                "adjacent",
                                "Relatives",
                                "you left it out"),
                        new PlanChange(
                                PlanChange.Kind.MOVED,
                                "mean-share",
                                "The mean may stay",
                                "you moved it")),
                answers,
                edits,
                true);
    }

    private static LessonPlan plan(
            List<PlanChange> changes, List<Answer> answers, PlanEdits edits, boolean withoutAside) {
        List<PlannedBeat> beats =
                List.of(
                        beat("opening", "Fifty layers", BeatKind.OPENING, List.of()),
                        beat("echo-chain", "Only 1 survives", BeatKind.INTUITION, List.of()),
                        beat(
                                "loud-layers",
                                "Forty loud layers",
                                BeatKind.INTUITION,
                                List.of("echo-chain")),
                        beat("mean-share", "The mean may stay", BeatKind.INTUITION, List.of()),
                        beat("adjacent", "Relatives", BeatKind.ADJACENT, List.of()),
                        beat("ending", "Three sentences", BeatKind.ENDING, List.of("loud-layers")));
        return new LessonPlan(
                "rmsnorm",
                "RMSNorm",
                "You see a stack of layers grow loud, and find the one division that keeps it calm.",
                Level.INTERMEDIATE,
                "it is the middle one, until your answers say more",
                List.of("matrix product"),
                withoutAside
                        ? beats.stream().filter(beat -> !beat.id().equals("adjacent")).toList()
                        : beats,
                List.of(question()),
                changes,
                null,
                withoutAside
                        ? List.of("The library teaches nothing on “entanglement” with RMSNorm.")
                        : List.of(),
                List.of(
                        new PlanOffer(
                                withoutAside ? "adjacent" : "bag-of-norms",
                                withoutAside ? "Relatives" : "A bag of norms",
                                "The learner sees what else there is.",
                                2,
                                List.of()),
                        new PlanOffer(
                                "sphere",
                                "All words on one sphere",
                                "The learner sees what is left of a word.",
                                3,
                                List.of("loud-layers"))),
                new SplitOffer(
                        "mean-share",
                        "The mean may stay",
                        "At your level this takes about 69 minutes. It can be split into two"
                                + " notebooks.",
                        new SplitOffer.Share(
                                "RMSNorm: up to “Forty loud layers”",
                                34,
                                List.of("Only 1 survives", "Forty loud layers")),
                        new SplitOffer.Share(
                                "RMSNorm: from “The mean may stay” on",
                                40,
                                List.of("The mean may stay")),
                        false),
                answers,
                edits);
    }

    private static PlannedBeat beat(String id, String title, BeatKind kind, List<String> needs) {
        boolean inner = kind == BeatKind.INTUITION;
        return new PlannedBeat(
                id,
                title,
                "The learner sees what " + title.toLowerCase(java.util.Locale.ROOT) + " means.",
                kind,
                Form.FULL,
                List.of(),
                inner ? 20 : 3,
                inner ? 8 : 2,
                needs,
                null,
                inner
                        ? Map.of(
                                Rewriting.SHORTER,
                                RECAP,
                                Rewriting.SIMPLER,
                                new BeatForm(Form.FULL, Level.BEGINNER))
                        : Map.of());
    }

    private static Diagnostic question() {
        return new Diagnostic(
                "mean-or-rms",
                "What is the root mean square of 3 and -3?",
                null,
                "rms",
                true,
                List.of(
                        new Diagnostic.Option("0", false, "mean", "That is the mean."),
                        new Diagnostic.Option("3", true, null, "Squaring forgets the sign.")));
    }
}
