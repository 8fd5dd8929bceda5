package org.notebooklearning.cli.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.notebooklearning.contracts.access.AccessToken;
import org.notebooklearning.contracts.access.Role;
import org.notebooklearning.contracts.access.TokenEntry;
import picocli.CommandLine;

class TokenCommandTest {
    @TempDir private Path folder;

    @Test
    void printsTheTokenAndTheLineThatLetsItsBearerIn() {
        List<String> lines = run("alice").lines().map(String::strip).toList();

        AccessToken token = AccessToken.of(lines.get(2)).orElseThrow();
        assertThat(TokenEntry.parse(lines.get(6)))
                .isEqualTo(new TokenEntry("alice", Role.LEARNER, token.sha256()));
        assertThat(run("alice")).doesNotContain(token.secret());
    }

    @Test
    void addsTheLineToTheFile() throws IOException {
        Path file = folder.resolve("tokens");
        Files.writeString(file, "# people");

        run("alice", "--add-to", file.toString());
        String said = run("olga", "--operator", "--add-to", file.toString());

        List<String> lines = Files.readAllLines(file);
        assertThat(lines).hasSize(3);
        assertThat(TokenEntry.parse(lines.get(1)).name()).isEqualTo("alice");
        assertThat(TokenEntry.parse(lines.get(2)).role()).isEqualTo(Role.OPERATOR);
        assertThat(said).contains(lines.get(2));
        assertThat(Files.readString(file)).doesNotContain("nlt_");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Alice", "", "a b", "-alice", "alice/bob", "é"})
    void refusesWhatCanNotBeAName(String name) {
        assertThatThrownBy(() -> run("--", name))
                .isInstanceOf(RefusedException.class)
                .hasMessageContaining("such as alice");
    }

    @Test
    void saysThatTheFilesFolderIsMissing() {
        assertThatThrownBy(() -> run("alice", "--add-to", folder.resolve("no/tokens").toString()))
                .isInstanceOf(RefusedException.class)
                .hasMessageContaining("make it first");
    }

    private static String run(String... arguments) {
        StringWriter out = new StringWriter();
        AtomicReference<Exception> refused = new AtomicReference<>();
        CommandLine command = new CommandLine(new TokenCommand());
        command.setOut(new PrintWriter(out));
        command.setExecutionExceptionHandler(
                (problem, line, parsed) -> {
                    refused.set(problem);
                    return 1;
                });
        int code = command.execute(arguments);
        if (refused.get() instanceof RefusedException problem) {
            throw problem;
        }
        assertThat(code).isZero();
        return out.toString();
    }
}
