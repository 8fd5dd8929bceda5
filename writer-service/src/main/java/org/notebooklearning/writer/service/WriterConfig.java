package org.notebooklearning.writer.service;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.notebooklearning.pipeline.service.WorkerConfig;

/// What can be set for the writer-service.
@ConfigMapping(prefix = "writer")
interface WriterConfig extends WorkerConfig {
    /// How many tasks are worked on at once. More than of other stages: lessons by a language model
    /// or by the learner's assistant take minutes of waiting for replies, and others are not to
    /// wait behind them.
    @Override
    @WithDefault("6")
    int concurrency();

    /// The folder of concepts that are taught beside those that are shipped.
    @WithDefault("${LESSON_CONCEPTS:}")
    Optional<Path> concepts();

    /// The data folder under which the kernel's Python environment was prepared. Lessons that a
    /// language model writes are run while they are written; where it is not set, the data folder
    /// of this user.
    Optional<Path> kernelData();

    /// What these are run in: `bubblewrap`, or `unsafe-none` to run them with all the rights of
    /// this user.
    @WithDefault("bubblewrap")
    String sandbox();

    /// How many notebooks are run at once while lessons are written.
    @WithDefault("2")
    int runs();

    /// How long a lesson that its learner's assistant writes keeps its worker while nobody looks
    /// after it. Then its task is put to rest until the assistant hands something in.
    @WithDefault("60s")
    Duration assistantLinger();
}
