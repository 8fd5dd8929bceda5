package org.notebooklearning.cli.command;

import java.util.Locale;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;
import org.notebooklearning.contracts.event.LessonEvent;
import org.notebooklearning.contracts.lesson.LessonId;
import org.notebooklearning.contracts.lesson.SpendingCap;
import org.notebooklearning.contracts.lesson.SpendingRange;

/// Asks how much a lesson may cost that has cost as much as it may.
final class BudgetQuestion {
    private final Terminal terminal;
    private final LessonEvent.CapReached stop;

    BudgetQuestion(Terminal terminal, LessonEvent.CapReached stop) {
        this.terminal = terminal;
        this.stop = stop;
    }

    /// Says where the lesson stands.
    void show() {
        SpendingCap cap = stop.cap();
        SpendingRange rest = stop.rest();
        terminal.line("");
        terminal.line(
                "The lesson has cost "
                        + cap.text(stop.spent())
                        + " of the language model; "
                        + cap.text()
                        + " was allowed.");
        terminal.line(
                rest == null
                        ? "Nobody can say yet what is still to come."
                        : "What is still to come will probably cost "
                                + cap.text(rest.fewest())
                                + " to "
                                + cap.text(rest.most())
                                + ".");
        terminal.line("What is written is kept either way, and is not paid again.");
    }

    /// How much it may cost in all; empty where it stops here.
    OptionalDouble ask() {
        while (true) {
            String typed =
                    terminal.ask(
                            "  Go on up to how much in all, such as "
                                    + stop.suggested().text()
                                    + "? Enter stops here: ");
            if (typed.isEmpty()) {
                return OptionalDouble.empty();
            }
            Double most = read(typed);
            if (most != null && most > stop.spent()) {
                return OptionalDouble.of(most);
            }
            terminal.line("  That is no sum above " + stop.cap().text(stop.spent()) + ".");
        }
    }

    /// The number that was typed, with or without the unit; null where it is none.
    private @Nullable Double read(String typed) {
        String number =
                typed.toLowerCase(Locale.ROOT)
                        .replace(stop.cap().unit().toLowerCase(Locale.ROOT), "")
                        .replace(",", "")
                        .strip();
        return number.matches("\\d{1,15}(\\.\\d{1,6})?") ? Double.valueOf(number) : null;
    }

    /// How a lesson goes on that nobody was asked about here.
    static String wayOn(LessonId lesson, String page) {
        return "It waits, and nothing more is asked of the model. Allow it more, or stop it, at "
                + page
                + " or with ./lesson get "
                + lesson
                + " in a terminal.";
    }
}
