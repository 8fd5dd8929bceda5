package org.notebooklearning.planner.author;

import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.notebooklearning.author.outline.LessonOutline;
import org.notebooklearning.author.outline.OutlineAuthor;
import org.notebooklearning.author.outline.Outlined;
import org.notebooklearning.author.outline.SketchConcept;
import org.notebooklearning.concepts.library.Concept;
import org.notebooklearning.concepts.library.ConceptLibrary;
import org.notebooklearning.contracts.artifact.Sha256;
import org.notebooklearning.contracts.json.Json;
import org.notebooklearning.contracts.lesson.LessonRequest;
import org.notebooklearning.contracts.plan.PlanAuthor;
import org.notebooklearning.contracts.source.SourceDocument;
import org.notebooklearning.contracts.task.LessonTask;
import org.notebooklearning.model.ask.ReplyProgress;
import org.notebooklearning.model.ask.Tokens;
import org.notebooklearning.model.ledger.KeptFolder;
import org.notebooklearning.model.meter.InstalledModel;
import org.notebooklearning.model.meter.Meter;
import org.notebooklearning.model.provider.Judging;
import org.notebooklearning.model.provider.ModelSettings;
import org.notebooklearning.model.provider.ModelStage;
import org.notebooklearning.pipeline.log.UnavailableException;
import org.notebooklearning.pipeline.store.ArtifactStore;
import org.notebooklearning.pipeline.work.Outcome;
import org.notebooklearning.pipeline.work.Progress;

/// Has topics outlined by the configured language model. What was outlined once is kept under what
/// was asked for, so that every later round of planning, and the second notebook of a lesson that
/// was split, stand on the same outline.
public final class ConceptOutlines {
    private final InstalledModel model;
    private final KeptFolder outlines;
    private final ArtifactStore store;

    private final Supplier<ConceptLibrary> shelf;

    /// @param shelf the concepts that are taught now, whose links are known to be real
    public ConceptOutlines(
            InstalledModel model, ArtifactStore store, Supplier<ConceptLibrary> shelf) {
        this.model = model;
        this.shelf = shelf;
        this.outlines = model.kept("outlines");
        this.store = store;
    }

    /// What came of it.
    public sealed interface Result {
        /// It can be planned with.
        record Found(OutlinedTopic topic) implements Result {}

        /// There is none, and will be none.
        record None(Outcome.Refused why) implements Result {}
    }

    /// An outline as it is kept.
    ///
    /// @param links how many links were left out that nobody had seen
    /// @param calls that it took, of `tokens`
    record Kept(LessonOutline outline, int links, int calls, Tokens tokens) {}

    /// The outline of what the task asks for.
    public Result outline(LessonTask.Plan task, SourceDocument source, Progress progress) {
        String key = key(task.request(), task);
        Kept kept = outlines.find(key).map(json -> Json.read(json, Kept.class)).orElse(null);
        if (kept != null) {
            return new Result.Found(topic(kept));
        }
        return asked(task, source, key, progress);
    }

    private Result asked(
            LessonTask.Plan task, SourceDocument source, String key, Progress progress) {
        ModelSettings settings = model.settings();
        progress.report("Outlining the lesson with " + name(), 0, 0, "");
        Meter meter =
                model.meter(
                        task.lesson().value(),
                        Tokens.NONE,
                        waiting -> progress.report(waiting, 0, 0, ""));
        OutlineAuthor author =
                new OutlineAuthor(
                        meter,
                        settings.model(ModelStage.PLAN),
                        task.run(),
                        settings.context(),
                        ReplyProgress.NONE);
        try {
            return switch (author.outline(task.request(), source)) {
                case Outlined.Done done -> {
                    LessonOutline outline = done.outline();
                    List<Concept.Link> known =
                            new KnownLinks(source, shelf.get()).of(outline.links());
                    Kept kept =
                            new Kept(
                                    outline.linking(known),
                                    outline.links().size() - known.size(),
                                    meter.spent().calls(),
                                    meter.tokens());
                    outlines.keep(key, Json.bytes(kept));
                    yield new Result.Found(topic(kept));
                }
                case Outlined.Away away ->
                        throw new UnavailableException(
                                "The language model can not be asked: " + away.why().reason());
                case Outlined.Rejected rejected ->
                        none(
                                "model-refused",
                                rejected.why().reason() + ".",
                                rejected.why().remedy() + ".");
                case Outlined.Unusable unusable -> none(unusable);
            };
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new UnavailableException("The worker is stopped; the lesson is planned again", e);
        }
    }

    private Result none(Outlined.Unusable unusable) {
        return none(
                "outline-unusable",
                name()
                        + " wrote no outline that a lesson can be made of. What was left: "
                        + unusable.problems().stream().limit(3).collect(Collectors.joining("; "))
                        + ".",
                "Retry the lesson, say in the scope what of the topic you want, or configure"
                        + " another model with LESSON_MODEL.");
    }

    private static Result none(String code, String reason, String remedy) {
        return new Result.None(new Outcome.Refused(code, reason, remedy));
    }

    private OutlinedTopic topic(Kept kept) {
        LessonOutline outline = kept.outline();
        PlanAuthor author =
                new PlanAuthor(
                        store.putJson(outline),
                        name(),
                        kept.calls(),
                        kept.tokens().input(),
                        kept.tokens().output(),
                        Meter.money(kept.tokens(), model.settings().prices()));
        return new OutlinedTopic(
                SketchConcept.of(outline),
                author,
                outline.unclear(),
                outline.packages(),
                kept.links(),
                new WritingEstimate(name(), model.settings().prices(), samples()));
    }

    private String name() {
        return model.settings().provider().model().toString();
    }

    private static String key(LessonRequest request, LessonTask.Plan task) {
        Integer minutes = request.minutes();
        return Sha256.of(
                Json.bytes(
                        List.of(
                                request.topic(),
                                request.scope(),
                                minutes == null ? 0 : minutes,
                                task.source().sha256())));
    }

    private int samples() {
        Judging judging = model.settings().judging();
        return judging.isWanted(true) ? judging.samples() : 0;
    }
}
