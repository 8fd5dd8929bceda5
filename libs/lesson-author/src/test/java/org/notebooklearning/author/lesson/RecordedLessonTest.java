package org.notebooklearning.author.lesson;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.concurrent.Semaphore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.notebooklearning.author.beat.Asking;
import org.notebooklearning.author.beat.LessonFrame;
import org.notebooklearning.author.beat.WrittenBeat;
import org.notebooklearning.author.outline.OutlineAuthor;
import org.notebooklearning.author.sandbox.SandboxRuns;
import org.notebooklearning.concepts.library.ConceptLibrary;
import org.notebooklearning.contracts.lesson.LessonRequest;
import org.notebooklearning.contracts.lesson.Level;
import org.notebooklearning.contracts.lesson.Review;
import org.notebooklearning.contracts.lesson.SourceReference;
import org.notebooklearning.contracts.report.Authorship;
import org.notebooklearning.contracts.source.SourceDocument;
import org.notebooklearning.kernel.KernelEnvironment;
import org.notebooklearning.model.ask.ReplyProgress;
import org.notebooklearning.runner.execution.NotebookRunner;
import org.notebooklearning.runner.execution.Sandbox;

/// A lesson that a real language model wrote, written again from what it replied, with the kernel
/// open.
class RecordedLessonTest {
    private static final int CHARACTERS_IN_A_TOKEN = 4;
    @TempDir private Path kept;
    private int tokens;

    @Test
    void becomesTheLessonThatItWas() throws Exception {
        LessonAuthor.Authored lesson =
                written(
                        "numpy-broadcasting",
                        "numpy broadcasting",
                        "how shapes are stretched, what it costs, and where it goes wrong");

        assertThat(lesson.first()).isEqualTo(new Authorship.FirstPass(21, 21, 6, 6));
        assertThat(lesson.leftOut()).isEmpty();
        assertThat(lesson.plan().cells()).isBetween(200, 260);
        assertThat(lesson.concept().reading().problems()).isEmpty();
    }

    /// One that is not about machine learning, and was written from the topic alone.
    @Test
    void becomesTheLessonOnNetworks() throws Exception {
        LessonAuthor.Authored lesson =
                written(
                        "tcp-speed",
                        "how TCP finds its speed",
                        "congestion control: why a sender starts slowly, speeds up, and halves, and"
                                + " how many senders come to share one line");

        assertThat(lesson.first()).isEqualTo(new Authorship.FirstPass(16, 16, 7, 7));
        assertThat(lesson.leftOut()).isEmpty();
        assertThat(lesson.plan().cells()).isBetween(130, 200);
        // What an assistant reads that has it all before its eyes, the outline included.
        assertThat(tokens).isLessThan(40_000);
        assertThat(lesson.concept().reading().problems()).isEmpty();
    }

    private LessonAuthor.Authored written(String folder, String topic, String scope)
            throws Exception {
        RecordedAuthor author = new RecordedAuthor(folder);
        LessonFrame frame =
                new LessonFrame(
                        new LessonRequest(
                                topic,
                                scope,
                                new SourceReference.TopicOnly(),
                                null,
                                Level.BEGINNER,
                                Review.NONE,
                                75),
                        SourceDocument.none(),
                        author.outline(),
                        author.plan(),
                        ConceptLibrary.shipped());
        ReadingAssistant assistant = new ReadingAssistant(author, kept.resolve("desk"));
        outlined(assistant, frame);
        Asking asking = new Asking(assistant, "recorded", false, 0).remembering(true);
        try (NotebookRunner runner =
                        NotebookRunner.of(
                                KernelEnvironment.at(KernelEnvironment.defaultDataFolder())
                                        .prepare(step -> System.out.println(step.line()))
                                        .orThrow(),
                                Sandbox.named(Sandbox.BUBBLEWRAP));
                SandboxRuns runs = new SandboxRuns(runner, new Semaphore(2))) {
            LessonAuthor.Authored lesson =
                    new LessonAuthor(
                                    asking,
                                    asking,
                                    runs,
                                    new FolderBeatShelf(kept),
                                    MeaningReader.NOBODY,
                                    4,
                                    SILENT)
                            .write(frame, new FolderLessonVersions(kept, "recorded", 0));
            assertThat(assistant.read()).isLessThan(assistant.whole() / 5);
            tokens = assistant.read() / CHARACTERS_IN_A_TOKEN;
            return lesson;
        }
    }

    /// What the outline was of which the plan was made is known to the assistant: it wrote it.
    private static void outlined(ReadingAssistant assistant, LessonFrame frame)
            throws InterruptedException {
        new OutlineAuthor(assistant, "recorded", 0, 120_000, ReplyProgress.NONE)
                .outline(frame.request(), frame.source());
    }

    private static final AuthorProgress SILENT =
            new AuthorProgress() {
                @Override
                public void written(WrittenBeat beat, int done, int of) {
                    System.out.println(beat.id() + " " + done + "/" + of);
                }

                @Override
                public void doing(String what) {
                    System.out.println(what);
                }
            };
}
