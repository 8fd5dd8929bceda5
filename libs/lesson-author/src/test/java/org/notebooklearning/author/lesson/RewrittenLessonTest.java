package org.notebooklearning.author.lesson;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.notebooklearning.author.beat.Asking;
import org.notebooklearning.author.beat.Bakery;
import org.notebooklearning.author.beat.LessonFrame;
import org.notebooklearning.author.beat.Scripted;
import org.notebooklearning.author.beat.WrittenBeat;
import org.notebooklearning.contracts.lesson.Level;
import org.notebooklearning.contracts.plan.PlannedBeat;
import org.notebooklearning.contracts.plan.PlannedBeat.Form;
import org.notebooklearning.model.ask.ModelRequest;

/// A lesson of which its reader wants one beat otherwise.
class RewrittenLessonTest {
    private static final String DEEPER = Bakery.SUM.replace("A week adds up", "Any week adds up");
    @TempDir private Path folder;
    private final Scripted model = new Scripted();

    @BeforeEach
    void theModelAnswers() {
        beat("opening", Bakery.OPENING);
        beat("sum", Bakery.SUM);
        beat("share", Bakery.SHARE);
        beat("ending", Bakery.ENDING);
        model.on("This is one beat of a lesson")
                .on("This lesson on")
                .on(
                        "A friend sent you this lesson",
                        "# %% [markdown] cell=\"share/1\"\n# ## A reader was here\n#\n# Why?\n");
    }

    @Test
    void asksForThatBeatAloneAndTellsOfTheVersionThatIsThere() throws Exception {
        write(Bakery.frame(), 0);
        beat("sum", DEEPER);

        LessonAuthor.Authored lesson = write(wanting("sum", Form.FULL, Level.ADVANCED), 1);

        assertThat(purposes()).containsExactly("rewrite", "look", "lookagain");
        assertThat(Scripted.first(model.asked.getFirst()))
                .contains(
                        "asked for this one beat again: **deeper**",
                        "in full, for the level beginner",
                        "week = sum(loaves)",
                        "--> ",
                        "**Deeper** means",
                        "It binds `week`");
        assertThat(texts(lesson).get("beats/sum.py")).contains("Any week adds up");
        // What the sceptical reader changed before is still there.
        assertThat(texts(lesson).get("beats/share.py")).contains("A reader was here");
        assertThat(lesson.plan().beat("sum").orElseThrow().level()).isEqualTo(Level.ADVANCED);
    }

    @Test
    void givesBackTheVersionThatWasThereBefore() throws Exception {
        write(Bakery.frame(), 0);
        beat("sum", DEEPER);
        write(wanting("sum", Form.FULL, Level.ADVANCED), 1);

        LessonAuthor.Authored lesson = write(Bakery.frame(), 2);

        assertThat(purposes()).isEmpty();
        assertThat(texts(lesson).get("beats/sum.py")).contains("A week adds up");
        assertThat(texts(lesson).get("beats/share.py")).contains("A reader was here");
    }

    @Test
    void keepsWhatStandsOnTheBeatWhereItStillRuns() throws Exception {
        beat("opening", Bakery.OPENING.replace("loaves\n", "days = 7\nloaves\n"));
        beat("sum", Bakery.SUM.replace("sum(loaves)", "math.fsum(loaves[:days])"));
        write(Bakery.frame(), 0);
        beat("opening", Bakery.OPENING.replace("loaves\n", "days = 7\nloaves[1:]\n"));

        LessonAuthor.Authored lesson = write(wanting("opening", Form.FULL, Level.ADVANCED), 1);

        assertThat(purposes()).containsExactly("rewrite", "look", "lookagain");
        assertThat(Scripted.first(model.asked.getFirst()))
                .contains("It binds `days`, `loaves`, each");
        assertThat(texts(lesson).get("beats/share.py")).contains("A reader was here");
    }

    @Test
    void hasMendedWhatDoesNotRunAnyMore() throws Exception {
        beat("opening", Bakery.OPENING.replace("loaves\n\n", "") + "\n# %%\nflour = 7\nflour\n");
        beat("sum", Bakery.SUM.replace("sum(loaves)", "sum(loaves)  # wants flour"));
        write(Bakery.frame(), 0);
        beat("opening", Bakery.OPENING + "\n# %%\nwater = 7\nwater\n");
        beat("sum", "# %% cell=\"2\"\nweek = sum(loaves)\nweek\n");

        LessonAuthor.Authored lesson = write(wanting("opening", Form.FULL, Level.ADVANCED), 1);

        assertThat(purposes())
                .containsExactly("rewrite", "look", "mendbeat", "lookagain", "lookagain");
        assertThat(Scripted.last(model.asked.get(2))).contains("Cell 2 raises ValueError");
        assertThat(texts(lesson).get("beats/sum.py"))
                .contains("A week adds up")
                .doesNotContain("flour");
    }

    @Test
    void keepsToWhatTheLessonWasToldToBe() throws Exception {
        write(Bakery.frame(), 0);
        beat("sum", DEEPER);

        write(wanting("sum", Form.FULL, Level.ADVANCED), 1);

        assertThat(model.told).hasSize(1);
        assertThat(Scripted.first(model.asked.getFirst())).contains(Scripted.TELLING);
    }

    @Test
    void readsALessonAgainOfWhichNothingIsWantedOtherwise() throws Exception {
        write(Bakery.frame(), 0);

        write(Bakery.frame(), 1);

        assertThat(purposes()).containsExactly("reader");
    }

    @Test
    void returnsANameThatTwoBeatsDefine() throws Exception {
        String sum = "def total(days):\n    return sum(days)\n\n\n";
        String renamed = sum.replace("total", "total_week") + "week = total_week(loaves)\nweek\n";
        beat("sum", Bakery.SUM.replace("week = sum", sum + "week = total"), "fine", at(2, renamed));
        beat(
                "share",
                Bakery.SHARE + "\n# %%\ndef total(days):\n    return 7\n",
                "fine",
                at(5, "def total_days(days):\n    return 7\n"));

        LessonAuthor.Authored lesson = write(Bakery.frame(), 0);

        assertThat(purposes()).filteredOn("mendbeat"::equals).hasSize(1);
        assertThat(
                        texts(lesson).values().stream()
                                .filter(text -> text.contains("def total("))
                                .count())
                .isEqualTo(1);
    }

    private static String at(int cell, String code) {
        return "# %% cell=\"" + cell + "\"\n" + code;
    }

    private void beat(String id, String... replies) {
        model.on("the beat **What " + id + " shows** and", replies);
    }

    /// What was asked for in the newest run, in turn. The whole shows other outputs than a beat
    /// that is new did alone, so the words of these are looked at again. So small a lesson
    /// breaks rules, whatever is done for it.
    private List<String> purposes() {
        return model.asked.stream()
                .map(ModelRequest::purpose)
                .map(purpose -> purpose.substring(0, purpose.indexOf('@')))
                .filter(purpose -> !purpose.equals("repair"))
                .toList();
    }

    private static Map<String, String> texts(LessonAuthor.Authored lesson) {
        return lesson.concept().texts();
    }

    private static LessonFrame wanting(String id, Form form, Level level) {
        LessonFrame frame = Bakery.frame();
        List<PlannedBeat> beats = new ArrayList<>();
        for (PlannedBeat beat : frame.plan().beats()) {
            beats.add(
                    beat.id().equals(id)
                            ? new PlannedBeat(
                                    id,
                                    beat.title(),
                                    beat.intent(),
                                    beat.kind(),
                                    form,
                                    beat.teaches(),
                                    beat.minutes(),
                                    beat.cells(),
                                    beat.needs(),
                                    level,
                                    Map.of())
                            : beat);
        }
        return new LessonFrame(
                frame.request(),
                frame.source(),
                frame.outline(),
                frame.plan().withBeats(beats),
                frame.library());
    }

    private LessonAuthor.Authored write(LessonFrame frame, int run) throws Exception {
        model.asked.clear();
        Asking asking = new Asking(model, "scripted", false, run);
        return new LessonAuthor(
                        asking,
                        asking,
                        model,
                        new FolderBeatShelf(folder),
                        MeaningReader.NOBODY,
                        2,
                        new Silent())
                .write(frame, new FolderLessonVersions(folder, "bakery", run));
    }

    private static final class Silent implements AuthorProgress {
        @Override
        public void written(WrittenBeat beat, int done, int of) {}

        @Override
        public void doing(String what) {}
    }
}
