package org.notebooklearning.model.meter;

import org.jspecify.annotations.Nullable;
import org.notebooklearning.contracts.lesson.LessonId;
import org.notebooklearning.contracts.lesson.SpendingCap;
import org.notebooklearning.model.ask.Prices;
import org.notebooklearning.model.patience.Waiting;
import org.notebooklearning.model.provider.Judging;
import org.notebooklearning.model.provider.ModelStage;

/// The models that lessons are made with: those that are configured, or a recording of some.
public interface LessonModel {
    /// What lessons name as their author, such as `openai:gpt-5`.
    String name();

    /// The model of `stage`, as requests name it.
    String model(ModelStage stage);

    /// How many characters of a source are put into one request.
    int context();

    /// Whether figures are sent as pictures.
    boolean sees();

    /// Whether it has earlier requests of a lesson before its eyes.
    default boolean remembers() {
        return false;
    }

    /// How many calls for one lesson may run at once.
    int parallel();

    /// Null where they are not known.
    @Nullable Prices prices();

    /// Which lessons are judged by the rules on meaning, and how often.
    Judging judging();

    /// The attempt that requests of a lesson are made in.
    ///
    /// @param run which run of the lesson it is, from 0
    int attempt(ModelStage stage, int run);

    /// What is asked for one lesson.
    ///
    /// @param allowed what the learner lets it cost; null where nothing was said
    /// @param waiting is told why is waited
    Meter meter(LessonId lesson, @Nullable SpendingCap allowed, Waiting waiting);
}
