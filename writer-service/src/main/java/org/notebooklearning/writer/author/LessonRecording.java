package org.notebooklearning.writer.author;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.notebooklearning.author.beat.LessonFrame;
import org.notebooklearning.contracts.artifact.ArtifactRef;
import org.notebooklearning.contracts.lesson.SourceReference;
import org.notebooklearning.contracts.plan.LessonPlan;
import org.notebooklearning.contracts.plan.PlanAuthor;
import org.notebooklearning.contracts.plan.PlanDecision;
import org.notebooklearning.contracts.recording.RecordedOutline;
import org.notebooklearning.contracts.recording.RecordedReply;
import org.notebooklearning.contracts.recording.Recording;
import org.notebooklearning.contracts.recording.RecordingFormat;
import org.notebooklearning.contracts.source.SourceDocument;
import org.notebooklearning.contracts.task.LessonTask;
import org.notebooklearning.model.meter.LessonModel;
import org.notebooklearning.model.provider.ModelStage;
import org.notebooklearning.pipeline.store.ArtifactStore;

/// Stores what a lesson was made of as a file from which it can be made again.
///
/// @param replies to what was asked while its cells were written
/// @param beats that were finished before
record LessonRecording(
        ArtifactStore store,
        LessonModel model,
        List<RecordedReply> replies,
        Map<String, JsonNode> beats) {

    /// The recording of the lesson; null where there can be none: the second notebook of a lesson
    /// that was split stands on another lesson, a source on a server of this machine or its network
    /// names that server, and an outline of before replies were kept with it has none.
    @Nullable ArtifactRef of(LessonTask.Write task, LessonFrame frame, PlanAuthor author) {
        SourceDocument source = frame.source();
        LessonPlan plan = frame.plan();
        PlanAuthor planned = plan.author();
        if (task.request().source() instanceof SourceReference.Recorded(ArtifactRef file)) {
            return file;
        }
        ArtifactRef asked = author.asked();
        if (asked == null || task.request().continues() != null || !SharedSource.isPublic(source)) {
            return null;
        }
        SourceDocument shared = SharedSource.of(source);
        return store.put(
                RecordingFormat.write(
                        new Recording(
                                Recording.Asked.of(
                                        task.request(),
                                        new PlanDecision(plan.answers(), plan.edits()),
                                        shared),
                                new Recording.Author(
                                        author.model(),
                                        model.model(ModelStage.WRITE),
                                        model.model(ModelStage.READ),
                                        model.sees(),
                                        model.attempt(ModelStage.WRITE, task.run()),
                                        planned == null ? null : planned.installed()),
                                shared,
                                store.getJson(asked, RecordedOutline.class),
                                replies,
                                beats)),
                RecordingFormat.MEDIA_TYPE);
    }
}
