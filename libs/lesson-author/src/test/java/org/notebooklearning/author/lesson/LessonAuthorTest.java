package org.notebooklearning.author.lesson;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.notebooklearning.author.beat.Asking;
import org.notebooklearning.author.beat.Bakery;
import org.notebooklearning.author.beat.NoReplyException;
import org.notebooklearning.author.beat.Scripted;
import org.notebooklearning.author.beat.WrittenBeat;
import org.notebooklearning.concepts.compose.LessonWriting;
import org.notebooklearning.concepts.library.Beat;
import org.notebooklearning.concepts.library.Concept;
import org.notebooklearning.contracts.notebook.Cell;
import org.notebooklearning.contracts.notebook.Notebook;
import org.notebooklearning.contracts.report.Authorship;
import org.notebooklearning.contracts.report.MeaningReading;
import org.notebooklearning.model.ask.Asked;
import org.notebooklearning.model.ask.LanguageModel;
import org.notebooklearning.model.ask.ModelRequest;

class LessonAuthorTest {
    private static final String READER = "A friend sent you this lesson";
    private static final String REPAIR = "This lesson on";
    private static final String WRONG =
            Bakery.SHARE.replace("test_share = ...", "test_share = ...  # wrong");
    @TempDir private Path folder;
    private final Scripted model = new Scripted();
    private final List<String> told = new ArrayList<>();
    private MeaningReader meaning = MeaningReader.NOBODY;

    @Test
    void writesALessonThatTheLibraryCanTeach() throws Exception {
        all(Bakery.SUM, Bakery.SHARE);

        LessonAuthor.Authored lesson = write();

        Concept concept = lesson.concept().reading().concept();
        assertThat(lesson.concept().reading().problems()).isEmpty();
        assertThat(concept).isNotNull();
        assertThat(concept.beats())
                .extracting(Beat::id)
                .containsExactly("opening", "sum", "share", "ending");
        assertThat(lesson.first()).isEqualTo(new Authorship.FirstPass(4, 4, 1, 1));
        assertThat(lesson.leftOut()).isEmpty();
        assertThat(lesson.executed().cells())
                .extracting(Cell::id, Cell::source)
                .containsExactlyElementsOf(delivered(lesson, concept));
        assertThat(lesson.plan().beat("share").orElseThrow().cells()).isEqualTo(2);
        assertThat(told).contains("opening 1/4").hasSizeGreaterThan(4);
    }

    /// Its beats are written at the same time: what was told is all that they know of each other.
    @Test
    void tellsTheLessonOnceBeforeItsBeatsAreWritten() throws Exception {
        all(Bakery.SUM, Bakery.SHARE);

        write();

        assertThat(model.told).hasSize(1);
        assertThat(Scripted.first(model.told.getFirst()))
                .contains("planning a bakery", "What opening shows", "What ending shows");
        assertThat(model.asked)
                .filteredOn(request -> request.purpose().startsWith("beat@"))
                .hasSize(4)
                .allSatisfy(
                        request -> assertThat(Scripted.first(request)).contains(Scripted.TELLING));
    }

    /// What the lesson begins with was worked out in the head until then.
    @Test
    void tellsTheLessonByWhatItsFirstLinesPutOut() throws Exception {
        all(Bakery.SUM, Bakery.SHARE);

        write();

        assertThat(Scripted.first(model.told.getFirst()))
                .contains("sum(baked)\n--> 3 cells\n", "In the end: baked = 30 to 60");
    }

    @Test
    void takesTheWordsOfAnEditorAndNothingElse() throws Exception {
        all(Bakery.SUM, Bakery.SHARE);
        model.editing(
                """
                # %% [markdown] cell="sum/1"
                # ## Seven days make a week
                #
                # Add them up. Is it 200, 225 or 300?

                # %% cell="sum/2"
                week = 7

                # %% [markdown] cell="opening/9"
                # There is no such cell.

                # %% [markdown] after="opening/1"
                # Nor is there room for a new one.
                """);

        LessonAuthor.Authored lesson = write();

        // The ending is a chapter of its own.
        assertThat(model.edited).hasSize(2);
        assertThat(model.edited)
                .anySatisfy(
                        request ->
                                assertThat(Scripted.first(request))
                                        .contains("`opening`, `sum`, `share`.", "[sum/2] # %%"));
        assertThat(lesson.executed().cells())
                .extracting(Cell::source)
                .contains("## Seven days make a week\n\nAdd them up. Is it 200, 225 or 300?")
                .anySatisfy(source -> assertThat(source).contains("week = sum(loaves)"));
        assertThat(lesson.executed().cells())
                .extracting(Cell::source)
                .noneMatch(source -> source.contains("no such cell") || source.contains("Nor is"));
    }

    @Test
    void leavesWordsOfAnEditorInWhichTheRulesFindMore() throws Exception {
        all(Bakery.SUM, Bakery.SHARE);
        model.editing(
                """
                # %% [markdown] cell="sum/1"
                # ## Part 2: the week
                #
                # As Part 1 says, she bakes.

                # %% [markdown] cell="share/1"
                # ## Saturday takes more than a quarter of the week
                #
                # Look at Saturday.
                """);

        LessonAuthor.Authored lesson = write();

        assertThat(lesson.executed().cells())
                .extracting(Cell::source)
                .noneMatch(source -> source.contains("Part 2"))
                .anyMatch(source -> source.contains("more than a quarter of the week"));
    }

    /// Some of its beats are written by then.
    @Test
    void keepsToWhatItWasToldToBeWhenItIsTriedAgain() throws Exception {
        all(Bakery.SUM, Bakery.SHARE);

        write(model, 1);

        assertThat(model.told).allMatch(request -> !request.purpose().contains("/"));
        assertThat(model.asked).allMatch(request -> request.purpose().endsWith("/1"));
    }

    @Test
    void writesTheEndingWithEverythingBeforeIt() throws Exception {
        all(Bakery.SUM, Bakery.SHARE);

        write();

        ModelRequest ending = last("beat");
        assertThat(Scripted.first(ending))
                .contains("the beat **What ending shows** and", "## sum", "week = sum(loaves)");
    }

    /// One hand writes them, behind all that the reader has seen by then.
    @Test
    void hasBeatsDraftedInChaptersAndLooksAtEachOfThem() throws Exception {
        model.drafting(
                "# beat: opening\n\n"
                        + Bakery.OPENING
                        + "\n# beat: sum\n"
                        + Bakery.SUM.replace("sum(loaves)", "sum(lofes)  # wants lofes")
                        + "\n# beat: share\n"
                        + Bakery.SHARE
                        + "\n# beat: stranger\n"
                        + Bakery.SUM,
                "# beat: ending\n" + Bakery.ENDING);
        model.on("This is about one of them, **What opening shows**")
                .on(
                        "This is about one of them, **What sum shows**",
                        "# %% cell=\"2\"\nweek = sum(loaves)\nweek\n")
                .on("This is about one of them, **What share shows**")
                .on("This is about one of them, **What ending shows**")
                .on("This is one beat of a lesson")
                .on(READER)
                .on(REPAIR);

        LessonAuthor.Authored lesson = write();

        assertThat(lesson.concept().texts()).hasSize(6).containsKey("beats/ending.py");
        assertThat(lesson.concept().texts().get("beats/sum.py"))
                .contains("week = sum(loaves)\nweek");
        assertThat(lesson.first()).isEqualTo(new Authorship.FirstPass(4, 3, 1, 1));
        assertThat(model.asked).noneMatch(request -> request.purpose().startsWith("beat@"));
        assertThat(model.asked)
                .filteredOn(request -> request.purpose().startsWith("look@"))
                .hasSize(4);
        assertThat(model.chapters).hasSize(2);
        assertThat(Scripted.first(model.chapters.getFirst()))
                .contains("--> 1. What opening shows", "    4. What ending shows")
                .contains("`# beat: opening`, `# beat: sum`, `# beat: share`");
        assertThat(Scripted.first(model.chapters.getLast()))
                .contains("--> 4. What ending shows", "week = sum(loaves)", "## share");
    }

    /// Nobody knows what a reply leaves out until it is there.
    @Test
    void asksAloneForABeatThatADraftHasNot() throws Exception {
        all(Bakery.SUM, Bakery.SHARE);
        model.drafting("# beat: opening\n" + Bakery.OPENING + "\n# beat: sum\nno cell at all")
                .on("This is about one of them, **What opening shows**");

        write();

        assertThat(model.asked)
                .filteredOn(request -> request.purpose().startsWith("beat@"))
                .hasSize(3)
                .noneMatch(request -> Scripted.first(request).contains("What opening shows** and"));
    }

    @Test
    void paysForNoBeatTwice() throws Exception {
        all(Bakery.SUM, Bakery.SHARE);
        write();
        model.asked.clear();

        write();

        assertThat(model.asked)
                .extracting(ModelRequest::purpose)
                .noneMatch(purpose -> purpose.startsWith("beat"));
    }

    @Test
    void takesWhatAScepticalReaderChanges() throws Exception {
        all(Bakery.SUM, Bakery.SHARE);
        model.on(READER, "# %% [markdown] cell=\"sum/1\"\n# ## Seven days make 225 loaves\n");

        LessonAuthor.Authored lesson = write();

        assertThat(lesson.concept().texts().get("beats/sum.py")).contains("Seven days make");
        assertThat(lesson.rounds()).isPositive();
        assertThat(Scripted.first(last("reader"))).contains("[opening/1]", "[share/2]");
    }

    @Test
    void hasWordsAgreeWithWhatTheWholeLessonShows() throws Exception {
        all(Bakery.SUM, Bakery.SHARE);
        model.on(
                "This is one beat of a lesson",
                "# %% [markdown] cell=\"1\"\n# ## Words that agree\n",
                "# %% [markdown] cell=\"1\"\n# ## Words that agree\n\n# %% cell=\"2\"\nfails\n");

        LessonAuthor.Authored lesson = write();

        long agreeing =
                lesson.concept().texts().values().stream()
                        .filter(text -> text.contains("Words that agree"))
                        .count();
        assertThat(agreeing).isEqualTo(2);
        // The code that one of the replies changes as well stays.
        assertThat(lesson.concept().texts().values()).noneMatch(text -> text.contains("fails"));
        assertThat(Scripted.first(last("lookagain"))).contains("--> ");
    }

    /// Of cells that never ran there are no outputs that words could agree with.
    @Test
    void mendsWhatEndsTheRunBeforeAnybodyReadsTheWhole() throws Exception {
        all(Bakery.SUM.replace("sum(loaves)", "sum(loaves)  # endless"), Bakery.SHARE);
        model.on(REPAIR, "# %% cell=\"sum/2\"\nweek = sum(loaves)\nweek\n");

        LessonAuthor.Authored lesson = write();

        List<String> asked = afterBeats();
        assertThat(asked.getFirst()).isEqualTo("repair");
        assertThat(asked).contains("lookagain", "reader");
        assertThat(lesson.concept().texts().get("beats/sum.py")).doesNotContain("endless");
    }

    @Test
    void readsNotWhatNeverRunsToItsEnd() throws Exception {
        all(Bakery.SUM.replace("sum(loaves)", "sum(loaves)  # endless"), Bakery.SHARE);

        write();

        assertThat(afterBeats()).isNotEmpty().containsOnly("repair");
    }

    private List<String> afterBeats() {
        return model.asked.stream()
                .map(one -> one.purpose().substring(0, one.purpose().indexOf('@')))
                .filter(purpose -> !List.of("beat", "look").contains(purpose))
                .toList();
    }

    @Test
    void mendsOnceWhatMostReadingsFindAgainstItsMeaning() throws Exception {
        all(Bakery.SUM, Bakery.SHARE);
        model.on(
                "This lesson on",
                "fine",
                "fine",
                "# %% [markdown] cell=\"opening/1\"\n# # How a bakery plans\n#\n# A loaf costs 3.\n");
        List<String> openings = new ArrayList<>();
        meaning =
                (plan, executed) -> {
                    Cell opening = opening(executed);
                    openings.add(opening.source());
                    return Optional.of(reading(String.valueOf(opening.id()), openings.size() == 1));
                };

        LessonAuthor.Authored lesson = write();

        assertThat(Scripted.first(last("repair")))
                .contains("opening/1 “nobody knows why”", "No cost is named. Name one.");
        assertThat(openings).hasSize(2);
        assertThat(openings.getLast()).contains("A loaf costs 3.");
        String cell = String.valueOf(opening(lesson.executed()).id());
        assertThat(lesson.reading()).isEqualTo(reading(cell, false));
    }

    private static Cell opening(Notebook lesson) {
        return lesson.cells().stream()
                .filter(cell -> cell.source().startsWith("# How a bakery plans"))
                .findFirst()
                .orElseThrow();
    }

    /// Three readings, of which two say the same.
    private static MeaningReading reading(String cell, boolean broken) {
        MeaningReading.Vote against =
                new MeaningReading.Vote(
                        MeaningReading.Said.BROKEN,
                        "No cost is named.",
                        "Name one.",
                        List.of(new MeaningReading.Evidence(cell, "nobody knows why")));
        MeaningReading.Vote with =
                new MeaningReading.Vote(MeaningReading.Said.HOLDS, "It is.", "", List.of());
        return new MeaningReading(
                new MeaningReading.Reader(
                        "scripted", 3, "", new Authorship.Spent(3, 100, 10, 1, ""), List.of()),
                List.of(
                        new MeaningReading.ReadRule(
                                "NL201",
                                broken
                                        ? List.of(against, with, against)
                                        : List.of(with, against, with))));
    }

    @Test
    void takesBackAChangeThatBreaksTheLesson() throws Exception {
        all(Bakery.SUM, Bakery.SHARE);
        model.on(READER, "# %% cell=\"sum/2\"\nweek = sum(fails)\nweek\n");

        assertThat(write().concept().texts().get("beats/sum.py")).doesNotContain("fails");
    }

    @Test
    void leavesOutAnExerciseThatNobodyCouldProve() throws Exception {
        all(Bakery.SUM, WRONG);

        LessonAuthor.Authored lesson = write();

        assertThat(lesson.concept().texts().get("beats/share.py"))
                .doesNotContain("role=\"practice\"");
        assertThat(lesson.leftOut())
                .containsExactly("The exercise of “What share shows”: it could not be proven.");
    }

    @Test
    void leavesOutABeatThatNobodyNeeds() throws Exception {
        all(Bakery.SUM.replace("sum(loaves)", "sum(fails)"), Bakery.SHARE);

        LessonAuthor.Authored lesson = write();

        assertThat(lesson.concept().texts()).doesNotContainKey("beats/sum.py");
        assertThat(lesson.plan().beat("sum")).isEmpty();
        assertThat(lesson.leftOut()).singleElement().asString().contains("What sum shows");
    }

    @Test
    void failsWhereWhatOthersStandOnCanNotBeWritten() {
        all(Bakery.SUM, Bakery.SHARE);
        model.on(
                "the beat **What opening shows** and",
                Bakery.OPENING.replace("# one", "fails\n# one"));

        assertThatThrownBy(this::write)
                .isInstanceOf(UnfitBeatException.class)
                .hasMessageContaining("What opening shows");
    }

    /// What is under way when the cap is reached is paid for: it comes to its end, and is not asked
    /// for again.
    @Test
    void letsCallsUnderWayComeToTheirEndWhereNoMoreMayBeSpent() throws Exception {
        all(Bakery.SUM, Bakery.SHARE);
        CountDownLatch underWay = new CountDownLatch(1);
        CountDownLatch never = new CountDownLatch(1);
        LanguageModel capped =
                (request, progress) -> {
                    if (Scripted.first(request).contains("What sum shows** and")) {
                        underWay.countDown();
                        // As long as a reply takes; interrupted, the call would be lost.
                        assertThat(never.await(300, TimeUnit.MILLISECONDS)).isFalse();
                    }
                    if (Scripted.first(request).contains("What share shows** and")) {
                        underWay.await();
                        return new Asked.Rejected("enough", "more", Asked.Fault.CAP);
                    }
                    return model.ask(request, progress);
                };

        assertThatThrownBy(() -> write(capped, 0)).isInstanceOf(NoReplyException.class);
        model.asked.clear();
        write();

        assertThat(model.asked)
                .noneMatch(request -> Scripted.first(request).contains("What sum shows** and"))
                .anyMatch(request -> Scripted.first(request).contains("What share shows** and"));
    }

    private void all(String sum, String share) {
        model.on("the beat **What opening shows** and", Bakery.OPENING)
                .on("the beat **What sum shows** and", sum)
                .on("the beat **What share shows** and", share)
                .on("the beat **What ending shows** and", Bakery.ENDING)
                .on("This is one beat of a lesson")
                .on(READER)
                .on(REPAIR);
    }

    /// The cells that the writer delivers of it.
    private static List<Tuple> delivered(LessonAuthor.Authored lesson, Concept concept) {
        LessonWriting writing = new LessonWriting(concept, lesson.plan(), Bakery.frame().source());
        lesson.plan().beats().forEach(writing::write);
        return writing.finished("").notebook().cells().stream()
                .map(cell -> tuple(cell.id(), cell.source()))
                .toList();
    }

    private ModelRequest last(String purpose) {
        return model.asked.stream()
                .filter(one -> one.purpose().startsWith(purpose + "@"))
                .reduce((_, second) -> second)
                .orElseThrow();
    }

    private LessonAuthor.Authored write() throws Exception {
        return write(model, 0);
    }

    private LessonAuthor.Authored write(LanguageModel asked, int attempt) throws Exception {
        Asking asking = new Asking(asked, "scripted", false, attempt);
        AuthorProgress progress =
                new AuthorProgress() {
                    @Override
                    public void written(WrittenBeat beat, int done, int of) {
                        told.add(beat.id() + " " + done + "/" + of);
                    }

                    @Override
                    public void doing(String what) {
                        told.add(what);
                    }
                };
        return new LessonAuthor(
                        asking, asking, model, new FolderBeatShelf(folder), meaning, 2, progress)
                .write(Bakery.frame(), new FolderLessonVersions(folder, "bakery", 0));
    }
}
