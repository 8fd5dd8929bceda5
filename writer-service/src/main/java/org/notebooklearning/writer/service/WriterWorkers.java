package org.notebooklearning.writer.service;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.notebooklearning.concepts.library.ConceptLibrary;
import org.notebooklearning.concepts.library.ConceptShelf;
import org.notebooklearning.contracts.lesson.Stage;
import org.notebooklearning.contracts.task.LessonTask;
import org.notebooklearning.kernel.KernelEnvironment;
import org.notebooklearning.kernel.PackageLayers;
import org.notebooklearning.model.meter.Assistants;
import org.notebooklearning.model.meter.InstalledModel;
import org.notebooklearning.pipeline.service.StageWorkers;
import org.notebooklearning.runner.execution.Sandbox;
import org.notebooklearning.writer.author.LessonPackages;
import org.notebooklearning.writer.author.ModelWriting;
import org.notebooklearning.writer.author.WritingKernel;
import org.notebooklearning.writer.write.WritePipeline;

/// Starts the workers with the service and lets them finish when it stops.
@ApplicationScoped
class WriterWorkers {
    private final WriterConfig config;
    private final MeterRegistry metrics;
    private volatile @Nullable StageWorkers workers;
    private @Nullable InstalledModel model;
    private @Nullable Assistants assistants;
    private @Nullable WritingKernel kernel;

    WriterWorkers(WriterConfig config, MeterRegistry metrics) {
        this.config = config;
        this.metrics = metrics;
    }

    void start(@Observes StartupEvent event) {
        ConceptShelf shelf = ConceptShelf.with(config.concepts().orElse(null));
        Path data = config.kernelData().orElseGet(KernelEnvironment::defaultDataFolder);
        WritingKernel notebooks =
                new WritingKernel(data, Sandbox.named(config.sandbox()), config.runs());
        kernel = notebooks;
        @Nullable InstalledModel installed =
                InstalledModel.open(
                                System.getenv(), config.modelFolder(), Stage.WRITE.word(), metrics)
                        .orElse(null);
        model = installed;
        Assistants learners =
                Assistants.open(
                        System.getenv(),
                        config.modelFolder(),
                        Stage.WRITE.word(),
                        config.assistantLinger());
        assistants = learners;
        workers =
                StageWorkers.start(
                        config,
                        Stage.WRITE,
                        LessonTask.Write.class,
                        store ->
                                new WritePipeline(
                                        shelf::current,
                                        store,
                                        Clock.systemUTC(),
                                        new ModelWriting(
                                                installed,
                                                learners::of,
                                                notebooks,
                                                new LessonPackages(PackageLayers.at(data)),
                                                ConceptLibrary.shipped(),
                                                store)),
                        metrics);
    }

    /// What keeps the workers from their work, in a sentence; or empty.
    Optional<String> fault() {
        StageWorkers running = workers;
        return running == null ? Optional.of("They have not started") : running.fault();
    }

    /// The workers that ended unasked, in a sentence; or empty.
    Optional<String> lost() {
        StageWorkers running = workers;
        return running == null ? Optional.empty() : running.lostWorkers();
    }

    void stop(@Observes ShutdownEvent event) {
        StageWorkers running = workers;
        if (running != null) {
            running.close();
        }
        if (model != null) {
            model.close();
        }
        if (assistants != null) {
            assistants.close();
        }
        if (kernel != null) {
            kernel.close();
        }
    }
}
