package org.notebooklearning.author.beat;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.notebooklearning.contracts.plan.PlannedBeat;

class BeatAuthorTest {
    private static final WrittenBeat OPENING = Bakery.written("opening", Bakery.OPENING);
    private static final String FAILS = Bakery.SUM.replace("sum(loaves)", "sum(fails)");
    private final Scripted model = new Scripted();

    @Test
    void tellsWhatStandsBeforeAndWhatTheKernelHolds() throws Exception {
        model.on("What sum shows", Bakery.SUM);

        assertThat(write("sum", OPENING))
                .isInstanceOfSatisfying(
                        BeatAuthor.Result.Written.class,
                        written -> assertThat(written.beat().returns()).isZero());

        assertThat(Scripted.first(model.asked.getFirst()))
                .contains(
                        "planning a bakery",
                        "beginner",
                        "loaves = [30, 31, 35, 29, 40, 60, 0]",
                        "- `loaves`: list [7] (30 to 60): “in loaves”",
                        "There is no source",
                        "--> 2. What sum shows (binds week)",
                        Scripted.TELLING);
        assertThat(model.asked.getFirst().system())
                .contains("One small surprise", "# %% [markdown]");
    }

    @Test
    void hasTheAuthorLookAtWhatCameOut() throws Exception {
        model.on(
                "What sum shows",
                Bakery.SUM,
                "# %% [markdown] after=\"2\"\n# It is 225, the middle one.\n");

        WrittenBeat beat = written(write("sum", OPENING));

        assertThat(beat.cells().getLast().body()).contains("the middle one");
        assertThat(beat.first()).isEqualTo(new WrittenBeat.FirstRun(true, 0, 0));
        assertThat(Scripted.last(model.asked.get(1)))
                .contains("[2] # %%", "week = sum(loaves)", "The checks found nothing.");
    }

    @Test
    void tellsItsAuthorHowLongItRuns() throws Exception {
        model.on("What sum shows", Bakery.SUM.replace("sum(loaves)", "sum(loaves)  # slow"));

        write("sum", OPENING);

        assertThat(Scripted.last(model.asked.get(1)))
                .contains("runs for up to 5 seconds, most of them in cell 2");
    }

    @Test
    void returnsABeatThatFailsWithWhatWentWrong() throws Exception {
        model.on("What sum shows", FAILS, "# %% cell=\"2\"\nweek = sum(loaves)\nweek\n");

        WrittenBeat beat = written(write("sum", OPENING));

        assertThat(beat.first().ran()).isFalse();
        assertThat(beat.returns()).isEqualTo(1);
        assertThat(Scripted.last(model.asked.get(1)))
                .contains("Cell 2 raises ValueError: no bread");
        assertThat(model.asked).hasSize(2);
    }

    @Test
    void returnsWhatBindsNotTheNamesThatOthersUse() throws Exception {
        model.on("What sum shows", Bakery.SUM.replace("week", "total"));

        write("sum", OPENING);

        assertThat(Scripted.last(model.asked.get(1))).contains("does not bind `week`");
    }

    @Test
    void givesUpAfterTwoReturns() throws Exception {
        model.on("What sum shows", FAILS, "# %% cell=\"2\"\nfails\n", "nothing that is a cell");

        assertThat(write("sum", OPENING))
                .isInstanceOfSatisfying(
                        BeatAuthor.Result.Unfit.class, unfit -> assertThat(unfit.runs()).isFalse());
        assertThat(model.asked).hasSize(3);
    }

    @Test
    void hasAnExerciseMendedThatDoesNotTellAnswersApart() throws Exception {
        model.on(
                "What share shows",
                Bakery.SHARE.replace("test_share = ...", "test_share = ...  # wrong"),
                "# %% cell=\"2\" role=\"practice\" exercise=\"saturday\"\n"
                        + Bakery.SHARE.substring(
                                Bakery.SHARE.indexOf("test_share"),
                                Bakery.SHARE.indexOf("# %% role=\"answer\"")));

        WrittenBeat beat = written(write("share", OPENING));

        assertThat(beat.first()).isEqualTo(new WrittenBeat.FirstRun(true, 1, 0));
        assertThat(Scripted.last(model.asked.get(1)))
                .contains("The exercise saturday, filled with “number-for-share”");
    }

    @Test
    void asksAgainForWhatIsNoCell() throws Exception {
        model.on("What sum shows", "Gladly!", Bakery.SUM);

        assertThat(write("sum", OPENING)).isInstanceOf(BeatAuthor.Result.Written.class);
        assertThat(Scripted.last(model.asked.get(1))).contains("There is no cell in it");
    }

    private static WrittenBeat written(BeatAuthor.Result result) {
        assertThat(result).isInstanceOf(BeatAuthor.Result.Written.class);
        return ((BeatAuthor.Result.Written) result).beat();
    }

    private BeatAuthor.Result write(String id, WrittenBeat... ground) throws Exception {
        LessonFrame frame = Bakery.frame();
        PlannedBeat planned = frame.plan().beat(id).orElseThrow();
        return new BeatAuthor(
                        new Asking(model, "scripted", false, 0), model, frame, Scripted.TELLING)
                .write(planned, List.of(ground));
    }
}
