package org.notebooklearning.planner.author;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.notebooklearning.contracts.lesson.LessonId;
import org.notebooklearning.contracts.lesson.LessonRequest;
import org.notebooklearning.contracts.lesson.Review;
import org.notebooklearning.contracts.lesson.SourceReference;
import org.notebooklearning.contracts.plan.PlanRound;
import org.notebooklearning.contracts.source.SourceDocument;
import org.notebooklearning.contracts.task.LessonTask;
import org.notebooklearning.model.ledger.KeptFolder;
import org.notebooklearning.pipeline.store.InMemoryArtifactStore;

class OutlineShelfTest {
    private static final byte[] OUTLINE = "an outline".getBytes(StandardCharsets.UTF_8);
    private final InMemoryArtifactStore store = new InMemoryArtifactStore();

    @TempDir Path folder;
    private OutlineShelf shelf;

    @BeforeEach
    void keepsOne() {
        shelf = by("small-1", "outline@1a2b3c4d");
        shelf.keep(task("bread-1", "how bread rises"), OUTLINE);
    }

    @Test
    void givesAnotherLessonWhatTheSameWishBrought() {
        assertThat(shelf.find(task("bread-2", "how bread rises"))).hasValue(OUTLINE);
        assertThat(shelf.find(task("bread-2", "how dough rises"))).isEmpty();
    }

    @Test
    void asksAnotherModelAndAsksInOtherWords() {
        LessonTask.Plan later = task("bread-2", "how bread rises");

        assertThat(by("large-1", "outline@1a2b3c4d").find(later)).isEmpty();
        assertThat(by("small-1", "outline@5e6f7a8b").find(later)).isEmpty();
    }

    /// Nobody's plan changes because the program was brought up to date between two rounds.
    @Test
    void leavesALessonItsOutlineWhateverChanges() {
        shelf.find(task("bread-2", "how bread rises"));

        assertThat(by("large-1", "x").find(task("bread-1", "how bread rises"))).hasValue(OUTLINE);
        assertThat(by("large-1", "x").find(task("bread-2", "how bread rises"))).hasValue(OUTLINE);
        assertThat(by("large-1", "x").find(task("bread-3", "how bread rises"))).isEmpty();
    }

    private OutlineShelf by(String model, String edition) {
        return new OutlineShelf(new KeptFolder(folder), List.of(model, edition));
    }

    private LessonTask.Plan task(String lesson, String topic) {
        return new LessonTask.Plan(
                new LessonId(lesson),
                1,
                0,
                new LessonRequest(
                        topic, "", new SourceReference.TopicOnly(), null, null, Review.NONE, null),
                store.putJson(SourceDocument.none()),
                new PlanRound.First());
    }
}
