package org.notebooklearning.cli.command;

import java.io.Console;
import java.io.PrintStream;
import org.jspecify.annotations.Nullable;

/// Where a person reads and types. On a terminal the last line is rewritten while something goes
/// on; elsewhere every line is written once.
final class Terminal {
    private static final String CLEAR_LINE = "\r\u001b[K";
    private final PrintStream out;
    private final @Nullable Console console;
    private boolean openLine;

    Terminal(PrintStream out, @Nullable Console console) {
        this.out = out;
        this.console = console;
    }

    /// The process's own terminal. Without one on both ends the JDK gives no console at all,
    /// whatever its documentation says of newer versions.
    @SuppressWarnings("SystemConsoleNull")
    static Terminal system() {
        Console console = System.console();
        return new Terminal(System.out, console != null && console.isTerminal() ? console : null);
    }

    /// For progress beside output that is meant for programs.
    static Terminal onStandardError() {
        return new Terminal(System.err, null);
    }

    /// Whether somebody can be asked.
    boolean isInteractive() {
        return console != null;
    }

    /// Writes a line that stays.
    synchronized void line(String text) {
        out.println((openLine ? CLEAR_LINE : "") + text);
        openLine = false;
        out.flush();
    }

    /// Writes lines that stay, each of which brings its end.
    synchronized void text(String lines) {
        line(lines.stripTrailing());
    }

    /// Writes a line that the next one replaces; on other than terminals nothing.
    synchronized void passing(String text) {
        if (console != null) {
            out.print(CLEAR_LINE + text);
            out.flush();
            openLine = true;
        }
    }

    /// What was typed after `prompt`; empty at the end of input.
    String ask(String prompt) {
        if (console == null) {
            throw new IllegalStateException("Nobody can be asked here");
        }
        synchronized (this) {
            if (openLine) {
                out.print(CLEAR_LINE);
                openLine = false;
            }
            out.print(prompt);
            out.flush();
        }
        String typed = console.readLine();
        return typed == null ? "" : typed.strip();
    }
}
