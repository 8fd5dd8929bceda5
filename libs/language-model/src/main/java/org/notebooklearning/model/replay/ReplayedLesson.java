package org.notebooklearning.model.replay;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.notebooklearning.contracts.lesson.LessonId;
import org.notebooklearning.contracts.lesson.LessonRequest;
import org.notebooklearning.contracts.lesson.SpendingCap;
import org.notebooklearning.contracts.recording.Recording;
import org.notebooklearning.model.ask.Asked;
import org.notebooklearning.model.ask.Prices;
import org.notebooklearning.model.meter.LessonModel;
import org.notebooklearning.model.meter.Meter;
import org.notebooklearning.model.patience.Waiting;
import org.notebooklearning.model.provider.Judging;
import org.notebooklearning.model.provider.ModelStage;

/// The models of a lesson that was recorded, asked as they were asked then.
public final class ReplayedLesson implements LessonModel {
    private static final String JUDGED = "judge@";
    private final Recording recording;
    private final ReplayedModel model;

    /// @param request that the lesson is made for now
    public ReplayedLesson(Recording recording, LessonRequest request) {
        this.recording = recording;
        this.model =
                new ReplayedModel(
                        Stream.of(recording.outline().replies(), recording.replies())
                                .flatMap(List::stream)
                                .toList(),
                        recording.differences(request));
    }

    /// The last request that the recording did not answer; empty while it answers all.
    public Optional<Asked.Rejected> missed() {
        return model.missed();
    }

    @Override
    public String name() {
        return recording.author().name() + " (recorded)";
    }

    @Override
    public String model(ModelStage stage) {
        return switch (stage) {
            case PLAN -> recording.outline().model();
            case WRITE -> recording.author().writes();
            case READ -> recording.author().reads();
        };
    }

    @Override
    public int context() {
        return recording.outline().context();
    }

    @Override
    public boolean sees() {
        return recording.author().sees();
    }

    @Override
    public int parallel() {
        return Runtime.getRuntime().availableProcessors();
    }

    @Override
    public @Nullable Prices prices() {
        return null;
    }

    /// As often as it was judged then.
    @Override
    public Judging judging() {
        long samples =
                recording.replies().stream()
                        .filter(reply -> reply.purpose().startsWith(JUDGED))
                        .filter(reply -> reply.turns().size() == 1)
                        .count();
        return samples == 0
                ? new Judging(Judging.Lessons.NONE, 1)
                : new Judging(Judging.Lessons.WRITTEN, Math.toIntExact(samples));
    }

    @Override
    public int attempt(ModelStage stage, int run) {
        return stage == ModelStage.PLAN
                ? recording.outline().attempt()
                : recording.author().attempt();
    }

    @Override
    public Meter meter(LessonId lesson, @Nullable SpendingCap allowed, Waiting waiting) {
        return Meter.unkept(model, null);
    }
}
