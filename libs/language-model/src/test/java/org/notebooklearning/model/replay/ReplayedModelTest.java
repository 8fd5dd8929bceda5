package org.notebooklearning.model.replay;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.notebooklearning.model.ask.Asked;
import org.notebooklearning.model.ask.ModelReply;
import org.notebooklearning.model.ask.ModelRequest;
import org.notebooklearning.model.ask.ReplyProgress;
import org.notebooklearning.model.ask.Tokens;
import org.notebooklearning.model.ask.Turn;

class ReplayedModelTest {
    private static final ModelRequest ASKED = request("beat@1", "You teach.", "Write of bread");

    @Test
    void repliesAsItDidAtNoCost() throws InterruptedException {
        Asked asked = replayed(List.of()).ask(ASKED, ReplyProgress.NONE);

        assertThat(asked)
                .isInstanceOfSatisfying(
                        Asked.Replied.class,
                        replied -> {
                            assertThat(replied.kept()).isTrue();
                            assertThat(replied.reply().text()).isEqualTo("bread");
                            assertThat(replied.reply().end()).isEqualTo(ModelReply.End.CUT_OFF);
                            assertThat(replied.reply().tokens()).isEqualTo(Tokens.NONE);
                        });
    }

    @Test
    void tellsAnotherVersionOfTheWording() throws InterruptedException {
        assertThat(gap(request("beat@2", "You teach.", "Write of bread")))
                .contains("beat@2", "version of its wording", "beat@1");
        assertThat(gap(request("beat@1", "You teach well.", "Write of bread")))
                .contains("version of its wording", "told first");
    }

    @Test
    void tellsAnotherMatterFromOtherOutputs() throws InterruptedException {
        assertThat(gap(request("beat@1", "You teach.", "Write of rolls")))
                .contains("what it is about is another");
        assertThat(gap(request("beat@1", "You teach.", "Write of bread", "It fails")))
                .contains("begins as recorded", "outputs");
        assertThat(gap(request("look@1", "You teach.", "Write of bread")))
                .contains("nothing of this kind");
    }

    @Test
    void tellsWhatIsKnownToDifferBeforeAnythingElse() throws InterruptedException {
        ReplayedModel model = replayed(List.of("the topic is “rolls”, and “bread” was recorded"));

        Asked asked =
                model.ask(request("beat@2", "You teach.", "Write of rolls"), ReplyProgress.NONE);

        assertThat(((Asked.Rejected) asked).reason()).contains("the topic is “rolls”");
        assertThat(model.missed()).contains((Asked.Rejected) asked);
    }

    private static String gap(ModelRequest request) throws InterruptedException {
        Asked asked = replayed(List.of()).ask(request, ReplyProgress.NONE);
        return ((Asked.Rejected) asked).reason();
    }

    private static ReplayedModel replayed(List<String> differences) throws InterruptedException {
        Recorder recorder =
                new Recorder(
                        (_, _) ->
                                new Asked.Replied(
                                        new ModelReply(
                                                "bread",
                                                "m",
                                                new Tokens(9, 9),
                                                ModelReply.End.CUT_OFF),
                                        false));
        recorder.ask(ASKED, ReplyProgress.NONE);
        return new ReplayedModel(recorder.replies(), differences);
    }

    private static ModelRequest request(String purpose, String system, String... said) {
        List<Turn> turns = List.of(said).stream().map(Turn::asking).toList();
        return new ModelRequest(purpose, "m", system, turns, null, 100);
    }
}
