package org.notebooklearning.cli.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.SecureRandom;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.notebooklearning.contracts.access.AccessToken;
import org.notebooklearning.contracts.access.Role;
import org.notebooklearning.contracts.access.TokenEntry;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// Makes a token for somebody who calls a gateway.
@Command(
        name = "token",
        mixinStandardHelpOptions = true,
        description = {
            "Makes a token for NAME and prints it, this once, with the line that lets its bearer in.",
            "The line belongs into the file that the gateway's gateway.tokens-file names; taken out"
                    + " again, the token is good no more."
        })
final class TokenCommand implements Callable<Integer> {
    @Spec private @Nullable CommandSpec spec;

    @Parameters(
            paramLabel = "NAME",
            description = "Whose token it is: their lessons bear this name.")
    private String name = "";

    @Option(
            names = "--operator",
            description = "They see and change everyone's lessons, and look after the whole.")
    private boolean operator;

    @Option(
            names = "--add-to",
            paramLabel = "FILE",
            description = "Add the line to this file, which is made where there is none.")
    private @Nullable Path file;

    @Override
    public Integer call() {
        if (!TokenEntry.isName(name)) {
            throw new RefusedException(
                    "\""
                            + name
                            + "\" can not be a name: take 1 to 64 of a-z 0-9 . _ @ - that begin with"
                            + " a letter or digit, such as alice or alice@example.org");
        }
        AccessToken token = AccessToken.fresh(new SecureRandom());
        TokenEntry entry =
                new TokenEntry(name, operator ? Role.OPERATOR : Role.LEARNER, token.sha256());
        Path target = file;
        if (target != null) {
            add(target, entry);
        }
        print(token, entry);
        return 0;
    }

    private void print(AccessToken token, TokenEntry entry) {
        if (spec == null) {
            throw new IllegalStateException("picocli fills it in");
        }
        PrintWriter out = spec.commandLine().getOut();
        out.println("The token of " + entry.name() + ", shown this once:");
        out.println();
        out.println("    " + token.secret());
        out.println();
        out.println(
                file == null
                        ? "The line for the file that gateway.tokens-file names:"
                        : "The line that stands in " + file + " now:");
        out.println();
        out.println("    " + entry.line());
        out.flush();
    }

    private static void add(Path file, TokenEntry entry) {
        try {
            String before = Files.exists(file) ? Files.readString(file) : "";
            String gap = before.isEmpty() || before.endsWith("\n") ? "" : "\n";
            Files.writeString(
                    file,
                    gap + entry.line() + "\n",
                    StandardCharsets.UTF_8,
                    StandardOpenOption.CREATE,
                    StandardOpenOption.APPEND);
        } catch (java.nio.file.NoSuchFileException e) {
            throw new RefusedException("there is no folder for " + file + ": make it first");
        } catch (java.nio.file.AccessDeniedException e) {
            throw new RefusedException(file + " may not be written: add the line as its owner");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
