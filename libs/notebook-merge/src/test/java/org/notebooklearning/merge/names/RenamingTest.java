package org.notebooklearning.merge.names;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class RenamingTest {
    private final Renaming renaming =
            new Renaming(Map.of("loss", "lesson_loss", "net", "lesson_net", "np", "lesson_np"));

    @Test
    void renamesWhereverTheNotebooksNameIsMeant() {
        assertThat(
                        renaming.code(
                                """
                                loss = (net(x) - y).pow(2).mean()
                                print(f"loss {loss:.3f}", loss.item())
                                loss *= 2; del loss
                                values = [loss for loss in history]
                                again = [loss for step in history]
                                """))
                .isEqualTo(
                        """
                        lesson_loss = (lesson_net(x) - y).pow(2).mean()
                        print(f"loss {lesson_loss:.3f}", lesson_loss.item())
                        lesson_loss *= 2; del lesson_loss
                        values = [loss for loss in history]
                        again = [lesson_loss for step in history]
                        """);
    }

    @Test
    void leavesVariablesOfFunctionsKeywordsAndAttributes() {
        String source =
                """
                def train(net, loss=None):
                    loss = net.loss(loss=1)
                    return lambda net: net
                run.loss = dict(loss=3)
                """;

        assertThat(renaming.code(source)).isEqualTo(source);
    }

    @Test
    void followsNamesIntoFunctionsThatUseThem() {
        assertThat(
                        renaming.code(
                                """
                                def step():
                                    global loss
                                    loss = net(1)

                                class Trainer(net):
                                    def go(self):
                                        return loss
                                """))
                .isEqualTo(
                        """
                        def step():
                            global lesson_loss
                            lesson_loss = lesson_net(1)

                        class Trainer(lesson_net):
                            def go(self):
                                return lesson_loss
                        """);
    }

    @Test
    void givesImportsTheOtherName() {
        assertThat(
                        renaming.code(
                                "import numpy as np\nfrom models import net, head\nimport loss.mse"))
                .isEqualTo(
                        "import numpy as lesson_np\nfrom models import net as lesson_net, head\n"
                                + "lesson_loss = __import__(\"loss.mse\")");
    }

    @Test
    void renamesInBackticksOnly() {
        assertThat(
                        renaming.text(
                                "The loss is `loss.mean()`, by `fit(net, loss=1)`.\n\n```python\nnet(1)\n```\n"))
                .isEqualTo(
                        "The loss is `lesson_loss.mean()`, by `fit(lesson_net, loss=1)`.\n\n"
                                + "```python\nlesson_net(1)\n```\n");
        assertThat(renaming.code("print('Is `net` trained? loss counts')  # the `loss` of a loss"))
                .isEqualTo(
                        "print('Is `lesson_net` trained? loss counts')  # the `lesson_loss` of a loss");
    }

    @Test
    void renamesAnAnswerAsItStandsInItsCell() {
        String practice =
                """
                def test_step(loss):
                    # fill in code here
                    return test_new
                """;

        assertThat(renaming.fill(practice, "test_new = loss - net(1)\nloss = 2"))
                .isEqualTo("test_new = loss - lesson_net(1)\nloss = 2");
    }
}
