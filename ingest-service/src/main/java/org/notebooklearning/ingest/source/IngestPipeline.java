package org.notebooklearning.ingest.source;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.notebooklearning.contracts.artifact.ArtifactRef;
import org.notebooklearning.contracts.event.LessonEvent;
import org.notebooklearning.contracts.lesson.LessonRequest;
import org.notebooklearning.contracts.lesson.SourceReference;
import org.notebooklearning.contracts.plan.PlanRound;
import org.notebooklearning.contracts.recording.RecordingFormat;
import org.notebooklearning.contracts.source.SourceDocument;
import org.notebooklearning.contracts.task.LessonTask;
import org.notebooklearning.pipeline.log.EventIds;
import org.notebooklearning.pipeline.log.UnavailableException;
import org.notebooklearning.pipeline.store.ArtifactStore;
import org.notebooklearning.pipeline.work.Outcome;
import org.notebooklearning.pipeline.work.Progress;
import org.notebooklearning.pipeline.work.TaskHandler;
import org.notebooklearning.source.outcome.SourceReading;
import org.notebooklearning.source.outcome.SourceUnavailableException;
import org.notebooklearning.source.read.SourceInput;
import org.notebooklearning.source.read.SourceReader;

/// The ingest stage.
///
/// 1. Read the source, from the artifact store or from the web, into one document; of a topic
///    alone, what the searches find that are set up.
/// 2. Store the document; a source that can never be read ends the lesson with its reason.
/// 3. Go on to planning.
public final class IngestPipeline implements TaskHandler<LessonTask.Ingest> {
    private final SourceReader reader;
    private final TopicLiterature literature;
    private final ArtifactStore store;
    private final Clock clock;
    private final SourceFigures figures;

    /// @param figures what is measured of the reading
    public IngestPipeline(
            SourceReader reader,
            TopicLiterature literature,
            ArtifactStore store,
            Clock clock,
            SourceFigures figures) {
        this.figures = figures;
        this.reader = reader;
        this.literature = literature;
        this.store = store;
        this.clock = clock;
    }

    @Override
    public Outcome handle(LessonTask.Ingest task, Progress progress) {
        long begin = System.nanoTime();
        SourceReading reading = read(task.request(), progress);
        figures.read(reading, Duration.ofNanos(System.nanoTime() - begin));
        return switch (reading) {
            case SourceReading.Read read -> ingested(task, read);
            case SourceReading.Refused refused ->
                    new Outcome.Refused(refused.code(), refused.reason(), refused.remedy());
        };
    }

    private SourceReading read(LessonRequest request, Progress progress) {
        return switch (request.source()) {
            case SourceReference.UploadedFile file ->
                    read(new SourceInput.File(store.get(file.file()), file.fileName()), progress);
            case SourceReference.Link link -> read(new SourceInput.Url(link.url()), progress);
            case SourceReference.Excerpt excerpt ->
                    read(
                            new SourceInput.Excerpt(
                                    new String(store.get(excerpt.text()), StandardCharsets.UTF_8)),
                            progress);
            case SourceReference.ArxivPaper paper ->
                    read(new SourceInput.Arxiv(paper.id()), progress);
            case SourceReference.Recorded recording -> recorded(store.get(recording.file()));
            case SourceReference.TopicOnly nothing -> literature(request, progress);
        };
    }

    /// The source of a recording, as it was read then.
    private static SourceReading recorded(byte[] file) {
        try {
            return new SourceReading.Read(RecordingFormat.read(file).source());
        } catch (IllegalArgumentException e) {
            return new SourceReading.Refused(
                    "recording-damaged",
                    e.getMessage() + ".",
                    "Take the file as ./lesson record wrote it, or record the lesson anew.");
        }
    }

    private SourceReading literature(LessonRequest request, Progress progress) {
        try {
            return literature.on(request, progress::report);
        } catch (SourceUnavailableException e) {
            throw new UnavailableException(String.valueOf(e.getMessage()), e);
        }
    }

    private SourceReading read(SourceInput input, Progress progress) {
        try {
            return reader.read(input, progress::report);
        } catch (SourceUnavailableException e) {
            throw new UnavailableException(String.valueOf(e.getMessage()), e);
        }
    }

    private Outcome ingested(LessonTask.Ingest task, SourceReading.Read read) {
        SourceDocument document = read.document();
        read.pictures().all().forEach((ref, png) -> store.put(png, ref.mediaType()));
        ArtifactRef ref = store.putJson(document);
        return new Outcome.Done(
                List.of(
                        new LessonEvent.SourceIngested(
                                new EventIds(task).of(LessonEvent.SourceIngested.class),
                                task.lesson(),
                                clock.instant(),
                                ref,
                                document.title(),
                                document.pages(),
                                document.sections().size(),
                                (int) document.paragraphs().count())),
                List.of(
                        new LessonTask.Plan(
                                task.lesson(),
                                1,
                                task.run(),
                                task.request(),
                                ref,
                                new PlanRound.First())));
    }
}
