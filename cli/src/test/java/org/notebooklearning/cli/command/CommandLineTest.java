package org.notebooklearning.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;
import org.notebooklearning.contracts.lesson.Author;
import picocli.CommandLine;

class CommandLineTest {
    @Test
    void takesValuesThatAreCalledLikeCommands() {
        CommandLine.ParseResult read =
                LessonCommand.commandLine()
                        .parseArgs("RoPE", "--author", "model", "--scope", "check");

        assertThat(read.hasSubcommand()).isFalse();
        assertThat(read.<Author>matchedOptionValue("--author", null)).isEqualTo(Author.MODEL);
        assertThat(read.matchedOptionValue("--scope", "")).isEqualTo("check");
    }

    @Test
    void takesNoWordForATopicThatWasMeantAsACommand() {
        StringWriter said = new StringWriter();
        CommandLine command = LessonCommand.commandLine().setErr(new PrintWriter(said));

        assertThat(command.execute("list")).isEqualTo(1);
        assertThat(said.toString()).contains("did you mean ./lesson status?", "--scope");
    }

    @Test
    void stillKnowsItsCommands() {
        assertThat(LessonCommand.commandLine().parseArgs("model").subcommand().commandSpec().name())
                .isEqualTo("model");
    }

    /// The list of commands shows the first line of what each says of itself.
    @Test
    void saysOfEachCommandInWholeSentencesWhatItDoes() {
        for (CommandLine command : LessonCommand.commandLine().getSubcommands().values()) {
            assertThat(command.getCommandSpec().usageMessage().description()[0])
                    .describedAs(command.getCommandName())
                    .matches("[A-Z].*[.]");
        }
    }
}
