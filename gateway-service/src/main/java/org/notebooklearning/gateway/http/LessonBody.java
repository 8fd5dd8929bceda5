package org.notebooklearning.gateway.http;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.notebooklearning.contracts.event.LessonEvent;
import org.notebooklearning.contracts.event.LessonState;
import org.notebooklearning.contracts.lesson.Continuation;
import org.notebooklearning.contracts.lesson.LessonRequest;
import org.notebooklearning.contracts.lesson.Stage;
import org.notebooklearning.gateway.lessons.RetryStages;
import org.notebooklearning.gateway.lessons.RewriteBeat;
import org.notebooklearning.gateway.lessons.StoredFile;
import org.notebooklearning.gateway.readmodel.LessonView;
import org.notebooklearning.gateway.readmodel.Milestones;
import org.notebooklearning.gateway.readmodel.QueuePlace;
import org.notebooklearning.gateway.readmodel.StageRun;

/// A lesson as the interface shows it.
///
/// @param owner whose it is; null where nobody has it to themselves
/// @param run how often it was tried again
/// @param queuedSince since when it waits in a stage's queue; null while it does not
/// @param waiting its place there; null while it waits in none, and where nobody looked for it
/// @param stalled how it was put back, since its stage had stalled, until that is done; else null
/// @param stages what was done, in order
/// @param result what was stored last; of an earlier run until a new one is stored
/// @param retryFrom the stages that it can be made again from; empty while it is under way
/// @param spending what it has cost of language models; null where none had to do with it
/// @param events how many events there are: the id of the last one
record LessonBody(
        String id,
        LessonState state,
        LessonRequest request,
        @Nullable String owner,
        Instant requestedAt,
        Instant updatedAt,
        int run,
        long events,
        @Nullable Instant queuedSince,
        @Nullable WaitingBody waiting,
        @Nullable StalledBody stalled,
        List<StageBody> stages,
        @Nullable SourceBody source,
        @Nullable PlanBody plan,
        Milestones.@Nullable Written written,
        @Nullable FailureBody failure,
        @Nullable ResultBody result,
        List<Stage> retryFrom,
        @Nullable SpendingBody spending,
        Map<String, String> links) {

    static LessonBody of(LessonView view, @Nullable QueuePlace place) {
        Milestones known = view.milestones();
        return new LessonBody(
                view.id().value(),
                view.state(),
                view.request(),
                view.owner(),
                view.requestedAt(),
                view.updatedAt(),
                view.run(),
                view.sequence(),
                view.queuedSince().orElse(null),
                place == null ? null : WaitingBody.of(place),
                view.stalled() == null ? null : StalledBody.of(view.stalled()),
                view.timeline().runs().stream().map(StageBody::of).toList(),
                known.source() == null ? null : SourceBody.of(known.source()),
                known.plan() == null ? null : PlanBody.of(known.plan()),
                known.written(),
                known.failure() == null ? null : FailureBody.of(known.failure()),
                known.stored() == null ? null : ResultBody.of(known.stored()),
                RetryStages.of(view),
                SpendingBody.of(view.spending()),
                links(view));
    }

    private static Map<String, String> links(LessonView view) {
        String self = StoredFile.path(view.id());
        Map<String, String> links = new LinkedHashMap<>();
        links.put("self", self);
        links.put("events", self + "/events");
        if (view.milestones().plan() != null) {
            links.put("plan", self + "/plan");
        }
        if (view.state() == LessonState.AWAITING_LEARNER) {
            links.put("answers", self + "/answers");
            links.put("review", self + "/review");
        }
        if (view.state() == LessonState.AWAITING_BUDGET) {
            links.put("cap", self + "/cap");
        }
        if (!view.state().isFinal()) {
            links.put("cancel", self + "/cancel");
        }
        if (view.state().isFinal()) {
            links.put("retry", self + "/retry");
        }
        if (RewriteBeat.isWritten(view)) {
            links.put("rewrite", self + "/beats/{beat}/rewrite");
        }
        notebooks(view, links);
        if (view.milestones().stored() != null) {
            links.put("report", self + "/report");
            links.put("html", self + "/notebook.html");
            links.put("bundle", self + "/bundle.zip");
        }
        return links;
    }

    /// The other notebook of a plan that was split.
    private static void notebooks(LessonView view, Map<String, String> links) {
        LessonEvent.PlanApproved approval = view.milestones().approval();
        if (approval != null && approval.continuation() != null) {
            links.put("continuation", StoredFile.path(approval.continuation()));
        }
        Continuation from = view.request().continues();
        if (from != null) {
            links.put("continues", StoredFile.path(from.lesson()));
        }
    }

    /// The place in the queue of a stage.
    ///
    /// @param text what the lesson waits for, for people
    public record WaitingBody(Stage stage, long ahead, boolean busy, String text) {
        static WaitingBody of(QueuePlace place) {
            return new WaitingBody(place.stage(), place.ahead(), place.busy(), place.text());
        }
    }

    /// In what way the lesson had stalled in `stage`, and when it was put back.
    public record StalledBody(Stage stage, String reason, Instant at) {
        static StalledBody of(LessonEvent.LessonRetried event) {
            return new StalledBody(event.stage(), String.valueOf(event.stalled()), event.at());
        }
    }

    /// One task of one stage. Times in seconds; `workSeconds` is that of the attempt that finished.
    public record StageBody(
            Stage stage,
            int revision,
            int run,
            StageRun.Status status,
            Instant queuedAt,
            Instant startedAt,
            @Nullable Instant endedAt,
            double queueSeconds,
            @Nullable Double workSeconds,
            int attempts,
            StageRun.@Nullable Progress progress,
            @Nullable String retryReason,
            List<StageRun.PutBack> putBack) {
        static StageBody of(StageRun run) {
            return new StageBody(
                    run.stage(),
                    run.revision(),
                    run.run(),
                    run.status(),
                    run.queuedAt(),
                    run.startedAt(),
                    run.endedAt(),
                    run.queueSeconds(),
                    run.workSeconds(),
                    run.attempts(),
                    run.progress(),
                    run.retryReason(),
                    run.putBack());
        }
    }

    /// What was read.
    public record SourceBody(String title, int pages, int sections, int paragraphs) {
        static SourceBody of(LessonEvent.SourceIngested event) {
            return new SourceBody(
                    event.title(), event.pages(), event.sections(), event.paragraphs());
        }
    }

    /// What is planned, in numbers.
    public record PlanBody(
            String concept,
            String title,
            int revision,
            int beats,
            int cells,
            int minutes,
            boolean awaitsLearner) {
        static PlanBody of(LessonEvent.PlanDrafted event) {
            return new PlanBody(
                    event.concept(),
                    event.title(),
                    event.revision(),
                    event.beats(),
                    event.cells(),
                    event.minutes(),
                    event.awaitsLearner());
        }
    }

    /// Why there is no lesson, and what can be done.
    public record FailureBody(Stage stage, String code, String reason, String remedy, Instant at) {
        static FailureBody of(LessonEvent.LessonFailed event) {
            return new FailureBody(
                    event.stage(), event.code(), event.reason(), event.remedy(), event.at());
        }
    }

    /// What came out.
    public record ResultBody(
            String notebook,
            boolean passed,
            Map<String, Integer> verdicts,
            int exercises,
            int proven,
            List<FileBody> files) {
        static ResultBody of(LessonEvent.NotebookStored event) {
            List<FileBody> files = new ArrayList<>();
            event.files()
                    .forEach(
                            (name, ref) ->
                                    files.add(
                                            FileBody.of(
                                                    new StoredFile(event.lesson(), name, ref))));
            files.sort(Comparator.comparing(FileBody::name));
            return new ResultBody(
                    event.notebook(),
                    event.passed(),
                    event.verdicts(),
                    event.exercises(),
                    event.proven(),
                    List.copyOf(files));
        }
    }

    /// One file to download.
    public record FileBody(String name, String mediaType, long bytes, String href) {
        static FileBody of(StoredFile file) {
            return new FileBody(file.name(), file.mediaType(), file.ref().bytes(), file.path());
        }
    }
}
