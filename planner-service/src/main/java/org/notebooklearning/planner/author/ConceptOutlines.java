package org.notebooklearning.planner.author;

import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.notebooklearning.author.outline.LessonOutline;
import org.notebooklearning.author.outline.OutlineAuthor;
import org.notebooklearning.author.outline.Outlined;
import org.notebooklearning.author.outline.SketchConcept;
import org.notebooklearning.concepts.library.Concept;
import org.notebooklearning.concepts.library.ConceptLibrary;
import org.notebooklearning.contracts.artifact.ArtifactRef;
import org.notebooklearning.contracts.json.Json;
import org.notebooklearning.contracts.plan.PlanAuthor;
import org.notebooklearning.contracts.recording.RecordedOutline;
import org.notebooklearning.contracts.report.ModelUse;
import org.notebooklearning.contracts.source.SourceDocument;
import org.notebooklearning.contracts.task.LessonTask;
import org.notebooklearning.model.ask.ReplyProgress;
import org.notebooklearning.model.ask.Tokens;
import org.notebooklearning.model.assistant.AwaitedReplyException;
import org.notebooklearning.model.meter.CapStop;
import org.notebooklearning.model.meter.InstalledModel;
import org.notebooklearning.model.meter.KeptModel;
import org.notebooklearning.model.meter.LessonModel;
import org.notebooklearning.model.meter.Meter;
import org.notebooklearning.model.provider.Judging;
import org.notebooklearning.model.provider.ModelStage;
import org.notebooklearning.model.replay.Recorder;
import org.notebooklearning.model.replay.ReplayedLesson;
import org.notebooklearning.pipeline.log.UnavailableException;
import org.notebooklearning.pipeline.store.ArtifactStore;
import org.notebooklearning.pipeline.work.Outcome;
import org.notebooklearning.pipeline.work.Progress;

/// Has topics outlined by a language model, or by the assistant of a learner. What was outlined
/// once is kept, so that every later round of planning, and the second notebook of a lesson that
/// was split, stand on the same outline.
public final class ConceptOutlines {
    private final LessonModel model;
    private final @Nullable OutlineShelf outlines;
    private final ArtifactStore store;

    private final Supplier<ConceptLibrary> shelf;

    private ConceptOutlines(
            LessonModel model,
            @Nullable OutlineShelf outlines,
            ArtifactStore store,
            Supplier<ConceptLibrary> shelf) {
        this.model = model;
        this.shelf = shelf;
        this.outlines = outlines;
        this.store = store;
    }

    /// Outlines of `model`.
    ///
    /// @param shelf the concepts that are taught now, whose links are known to be real
    public static ConceptOutlines by(
            KeptModel model, ArtifactStore store, Supplier<ConceptLibrary> shelf) {
        OutlineShelf outlines =
                new OutlineShelf(
                        model.kept("outlines"),
                        List.of(model.model(ModelStage.PLAN), OutlineAuthor.edition()));
        return new ConceptOutlines(model, outlines, store, shelf);
    }

    /// The outline that was recorded, made of its replies again. Nothing is kept: it costs nothing.
    public static ConceptOutlines replayed(
            ReplayedLesson lesson, ArtifactStore store, Supplier<ConceptLibrary> shelf) {
        return new ConceptOutlines(lesson, null, store, shelf);
    }

    /// What came of it.
    public sealed interface Result {
        /// What the lesson has taken of models until now; empty where nothing was asked for it.
        List<ModelUse> uses();

        /// It can be planned with.
        record Found(OutlinedTopic topic, List<ModelUse> uses) implements Result {
            public Found {
                uses = List.copyOf(uses);
            }
        }

        /// There is none, and will be none.
        record None(Outcome.Refused why, List<ModelUse> uses) implements Result {
            public None {
                uses = List.copyOf(uses);
            }
        }

        /// There is none before somebody's assistant wrote what is open.
        ///
        /// @param requests how many are open
        record Awaited(int requests, List<ModelUse> uses) implements Result {
            public Awaited {
                uses = List.copyOf(uses);
            }
        }

        /// There is none before the lesson may cost more.
        record Stopped(CapStop at, List<ModelUse> uses) implements Result {
            public Stopped {
                uses = List.copyOf(uses);
            }
        }
    }

    /// An outline as it is kept.
    ///
    /// @param links how many links were left out that nobody had seen
    /// @param calls that it took, of `tokens`
    /// @param asked how it was asked for; null for outlines of before that was kept
    record Kept(
            LessonOutline outline,
            int links,
            int calls,
            Tokens tokens,
            @Nullable ArtifactRef asked) {}

    /// The outline of what the task asks for.
    public Result outline(LessonTask.Plan task, SourceDocument source, Progress progress) {
        Kept kept = find(task);
        Meter meter = model.meter(task.lesson(), task.request().cap(), progress::report);
        return kept == null
                ? asked(task, source, meter, progress)
                : new Result.Found(topic(kept), meter.uses());
    }

    private @Nullable Kept find(LessonTask.Plan task) {
        OutlineShelf shelf = outlines;
        return shelf == null
                ? null
                : shelf.find(task).map(json -> Json.read(json, Kept.class)).orElse(null);
    }

    private Result asked(
            LessonTask.Plan task, SourceDocument source, Meter meter, Progress progress) {
        progress.report("Outlining the lesson with " + name(), 0, 0, "");
        Recorder recorder = new Recorder(meter);
        int attempt = model.attempt(ModelStage.PLAN, task.run());
        OutlineAuthor author =
                new OutlineAuthor(
                        recorder,
                        model.model(ModelStage.PLAN),
                        attempt,
                        model.context(),
                        ReplyProgress.NONE);
        try {
            return switch (author.outline(task.request(), source)) {
                case Outlined.Done done -> {
                    Kept kept = kept(done.outline(), source, meter, asked(attempt, recorder));
                    if (outlines != null) {
                        outlines.keep(task, Json.bytes(kept));
                    }
                    yield new Result.Found(topic(kept), meter.uses());
                }
                case Outlined.Away away ->
                        throw new UnavailableException(
                                "The language model can not be asked: " + away.why().reason());
                case Outlined.Rejected rejected ->
                        meter.stop(null)
                                .<Result>map(stop -> new Result.Stopped(stop, meter.uses()))
                                .orElseGet(
                                        () ->
                                                none(
                                                        meter,
                                                        "model-refused",
                                                        rejected.why().reason() + ".",
                                                        rejected.why().remedy() + "."));
                case Outlined.Unusable unusable -> none(meter, unusable);
            };
        } catch (AwaitedReplyException e) {
            return new Result.Awaited(e.open(), meter.uses());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new UnavailableException("The worker is stopped; the lesson is planned again", e);
        }
    }

    private ArtifactRef asked(int attempt, Recorder recorder) {
        return store.putJson(
                new RecordedOutline(
                        attempt,
                        model.model(ModelStage.PLAN),
                        model.context(),
                        recorder.replies()));
    }

    private Kept kept(
            LessonOutline outline, SourceDocument source, Meter meter, ArtifactRef asked) {
        List<Concept.Link> known = new KnownLinks(source, shelf.get()).of(outline.links());
        return new Kept(
                outline.linking(known),
                outline.links().size() - known.size(),
                meter.spent().calls(),
                meter.tokens(),
                asked);
    }

    private Result none(Meter meter, Outlined.Unusable unusable) {
        return none(
                meter,
                "outline-unusable",
                name()
                        + " wrote no outline that a lesson can be made of. What was left: "
                        + unusable.problems().stream().limit(3).collect(Collectors.joining("; "))
                        + ".",
                "Retry the lesson, say in the scope what of the topic you want, or configure"
                        + " another model with LESSON_MODEL.");
    }

    private static Result none(Meter meter, String code, String reason, String remedy) {
        return new Result.None(new Outcome.Refused(code, reason, remedy), meter.uses());
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
                        Meter.money(kept.tokens(), model.prices()),
                        kept.asked(),
                        outline.packages(),
                        null);
        return new OutlinedTopic(
                SketchConcept.of(outline),
                author,
                outline.unclear(),
                kept.links(),
                new EstimateSentence(name(), model.prices(), samples(), kind()));
    }

    private EstimateSentence.Kind kind() {
        return switch (model) {
            case ReplayedLesson _ -> EstimateSentence.Kind.RECORDED;
            case InstalledModel _ -> EstimateSentence.Kind.MODEL;
            default -> EstimateSentence.Kind.ASSISTANT;
        };
    }

    private String name() {
        return model.name();
    }

    private int samples() {
        Judging judging = model.judging();
        return judging.isWanted(true) ? judging.samples() : 0;
    }
}
