package org.notebooklearning.runner.syntax;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.notebooklearning.check.python.SyntaxCheck;
import org.notebooklearning.check.python.SyntaxProblem;
import org.notebooklearning.contracts.json.Json;

/// CPython's own `compile`, in a process that is kept while it answers. One that is too slow, or
/// ends over some code, is given up: nothing is known of that code, and the next one meets another
/// process.
public final class KernelSyntax implements SyntaxCheck, AutoCloseable {
    private static final int LONGEST_SECONDS = 5;
    private static final int MOST_LOST = 3;
    private static final String PROGRAM = program();

    private final Path python;
    private final Lock oneAtATime = new ReentrantLock();
    private final Executor later =
            CompletableFuture.delayedExecutor(LONGEST_SECONDS, TimeUnit.SECONDS);
    private @Nullable Interpreter interpreter;
    private int lost;

    /// @param python interpreter of the environment that notebooks are run with
    public KernelSyntax(Path python) {
        this.python = python;
    }

    private record Interpreter(Process process, Writer to, BufferedReader from) {}

    @Override
    public Answer check(String source) {
        oneAtATime.lock();
        try {
            return lost >= MOST_LOST ? new Answer.Unknown() : answer(source);
        } finally {
            oneAtATime.unlock();
        }
    }

    private Answer answer(String source) {
        try {
            Interpreter asked = running();
            CompletableFuture<Void> end =
                    CompletableFuture.runAsync(asked.process()::destroyForcibly, later);
            asked.to().write(TextNode.valueOf(source) + "\n");
            asked.to().flush();
            String line = asked.from().readLine();
            end.cancel(false);
            if (line != null) {
                return read(Json.read(line, JsonNode.class));
            }
        } catch (IOException e) {
            // A process that is gone can not be written to: as if it had not answered.
            lost++;
            close();
            return new Answer.Unknown();
        }
        lost++;
        close();
        return new Answer.Unknown();
    }

    private static Answer read(JsonNode answer) {
        return answer.has("message")
                ? new Answer.Invalid(
                        new SyntaxProblem(
                                Math.max(1, answer.path("line").asInt()),
                                answer.path("message").asText()))
                : new Answer.Valid();
    }

    private Interpreter running() throws IOException {
        Interpreter there = interpreter;
        if (there == null) {
            ProcessBuilder builder =
                    new ProcessBuilder(python.toString(), "-I", "-S", "-c", PROGRAM)
                            .redirectError(ProcessBuilder.Redirect.DISCARD);
            builder.environment().clear();
            Process process = builder.start();
            there =
                    new Interpreter(
                            process,
                            process.outputWriter(StandardCharsets.UTF_8),
                            process.inputReader(StandardCharsets.UTF_8));
            interpreter = there;
        }
        return there;
    }

    private static String program() {
        try (InputStream program =
                Objects.requireNonNull(KernelSyntax.class.getResourceAsStream("compile.py"))) {
            return new String(program.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        Interpreter there = interpreter;
        interpreter = null;
        if (there != null) {
            there.process().destroyForcibly();
        }
    }
}
