package org.notebooklearning.author.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Semaphore;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.notebooklearning.author.beat.Asking;
import org.notebooklearning.author.beat.Bakery;
import org.notebooklearning.author.beat.Scripted;
import org.notebooklearning.author.beat.WrittenBeat;
import org.notebooklearning.author.lesson.AuthorProgress;
import org.notebooklearning.author.lesson.FolderBeatShelf;
import org.notebooklearning.author.lesson.FolderLessonVersions;
import org.notebooklearning.author.lesson.LessonAuthor;
import org.notebooklearning.author.lesson.MeaningReader;
import org.notebooklearning.contracts.report.Authorship;
import org.notebooklearning.kernel.KernelEnvironment;
import org.notebooklearning.model.ask.ModelRequest;
import org.notebooklearning.model.ask.Part;
import org.notebooklearning.runner.execution.NotebookRunner;
import org.notebooklearning.runner.execution.Sandbox;

/// A lesson written with a real kernel open, by a model that first writes what does not run, and
/// an exercise that does not catch a misconception.
class SandboxRunsTest {
    private static final String NO_CHECK =
            Bakery.SHARE
                    .replaceFirst("    assert abs\\(test_share - 60\\).*\n", "")
                    .replace("abs(test_share - 60 / 225) < 0.01", "test_share > 0");
    private static NotebookRunner runner;
    @TempDir private Path folder;
    private final Scripted model = new Scripted();

    @BeforeAll
    static void open() throws IOException, InterruptedException {
        KernelEnvironment environment = KernelEnvironment.at(KernelEnvironment.defaultDataFolder());
        runner =
                NotebookRunner.of(
                        environment.prepare(step -> System.out.println(step.line())).orThrow(),
                        Sandbox.named("bubblewrap"));
    }

    @AfterAll
    static void close() {
        runner.close();
    }

    @Test
    void writesALessonWithTheKernelOpen() throws Exception {
        model.on(
                        "the beat **What opening shows** and",
                        Bakery.OPENING + "\n# %%\nplt.plot(loaves)\nplt.show()\n")
                .on(
                        "the beat **What sum shows** and",
                        Bakery.SUM.replace("sum(loaves)", "sum(bread)"),
                        "# %% cell=\"2\"\nweek = sum(loaves)\nweek\n")
                .on(
                        "the beat **What share shows** and",
                        NO_CHECK,
                        Bakery.SHARE
                                .substring(Bakery.SHARE.indexOf("# %% role=\"practice\""))
                                .substring(
                                        0,
                                        Bakery.SHARE.indexOf("# %% role=\"answer\"")
                                                - Bakery.SHARE.indexOf("# %% role=\"practice\""))
                                .replace("# %% role", "# %% cell=\"2\" role"))
                .on("the beat **What ending shows** and", Bakery.ENDING)
                .on("This is one beat of a lesson")
                .on("A friend sent you this lesson")
                .on("This lesson on");

        LessonAuthor.Authored lesson = write();

        assertThat(lesson.first()).isEqualTo(new Authorship.FirstPass(4, 3, 1, 0));
        assertThat(lesson.leftOut()).isEmpty();
        assertThat(lesson.concept().texts().get("beats/sum.py")).contains("sum(loaves)");
        assertThat(lesson.concept().texts().get("beats/share.py")).contains("Of how many?");
        assertThat(lastOf("look", "sum"))
                .contains("NameError", "name 'bread' is not defined", "week = sum(bread)");
        assertThat(lastOf("look", "share"))
                .contains("The exercise saturday, filled with “number-for-share”");
        assertThat(lastOf("reader", "")).contains("--> 225", "Still blank");
        assertThat(asked("reader", "").turns().getLast().parts())
                .hasSize(3)
                .contains(new Part.Text("A figure of opening/3:"))
                .last()
                .isInstanceOf(Part.Picture.class);
    }

    private LessonAuthor.Authored write() throws Exception {
        Asking asking = new Asking(model, "scripted", true, 0);
        List<String> told = new ArrayList<>();
        AuthorProgress progress =
                new AuthorProgress() {
                    @Override
                    public void written(WrittenBeat beat, int done, int of) {
                        told.add(beat.id());
                    }

                    @Override
                    public void doing(String what) {
                        told.add(what);
                    }
                };
        try (SandboxRuns runs = new SandboxRuns(runner, new Semaphore(2))) {
            return new LessonAuthor(
                            asking,
                            asking,
                            runs,
                            new FolderBeatShelf(folder),
                            MeaningReader.NOBODY,
                            2,
                            progress)
                    .write(Bakery.frame(), new FolderLessonVersions(folder, "bakery", 0));
        }
    }

    private String lastOf(String purpose, String beat) {
        return Scripted.last(asked(purpose, beat));
    }

    private ModelRequest asked(String purpose, String beat) {
        return model.asked.stream()
                .filter(one -> one.purpose().startsWith(purpose + "@"))
                .filter(
                        one ->
                                Scripted.first(one)
                                        .contains(beat.isEmpty() ? "" : "beat **What " + beat))
                .findFirst()
                .orElseThrow();
    }
}
