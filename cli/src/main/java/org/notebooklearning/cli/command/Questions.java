package org.notebooklearning.cli.command;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.notebooklearning.contracts.plan.Answer;
import org.notebooklearning.contracts.plan.Diagnostic;
import org.notebooklearning.contracts.plan.LessonPlan;
import org.notebooklearning.contracts.plan.PlanAuthor;
import org.notebooklearning.contracts.plan.SplitOffer;

/// Asks the diagnostic questions, with a kind word after each answer.
final class Questions {
    private final Terminal terminal;
    private final LessonPlan plan;

    Questions(Terminal terminal, LessonPlan plan) {
        this.terminal = terminal;
        this.plan = plan;
    }

    /// The answers; none where the learner lets the plan stand.
    List<Answer> ask() {
        if (plan.diagnostics().isEmpty()) {
            return plan.answers();
        }
        say(
                plan.diagnostics().size()
                        + " short questions fit the plan to you. A number answers, Enter means"
                        + " “I am not sure yet”, s skips them all and takes the plan as it is.",
                "");
        List<Answer> answers = new ArrayList<>();
        for (Diagnostic diagnostic : plan.diagnostics()) {
            show(diagnostic);
            String typed = typed(diagnostic);
            if (typed.equals("s")) {
                return List.of();
            }
            Integer option = typed.isEmpty() ? null : Integer.valueOf(Integer.parseInt(typed) - 1);
            answers.add(new Answer(diagnostic.id(), option));
            reply(diagnostic, option);
        }
        return answers;
    }

    /// The beat before which a long lesson shall become two notebooks, or null for one.
    @Nullable String askToSplit() {
        SplitOffer offer = plan.split();
        if (offer == null) {
            return plan.edits().split();
        }
        terminal.line("");
        say(offer.why(), "");
        share(offer.first());
        share(offer.second());
        return terminal.ask("  Two notebooks? y or Enter for no: ").startsWith("y")
                ? offer.beat()
                : null;
    }

    /// The packages of those that the plan names which may be installed.
    List<String> askToInstall() {
        PlanAuthor author = plan.author();
        List<String> agreed = new ArrayList<>();
        for (String name : author == null ? List.<String>of() : author.packages()) {
            terminal.line("");
            say(
                    "This lesson needs "
                            + name
                            + ". It is fetched from your package index and installed for this"
                            + " lesson alone; without it the lesson does without.",
                    "");
            if (terminal.ask("  Install " + name + "? y or Enter for no: ").startsWith("y")) {
                agreed.add(name);
            }
        }
        return agreed;
    }

    private void share(SplitOffer.Share share) {
        say("“" + share.title() + "”, about " + share.minutes() + " minutes", "  ");
    }

    private void show(Diagnostic diagnostic) {
        terminal.line("");
        say(diagnostic.question(), "");
        if (diagnostic.code() != null) {
            diagnostic.code().lines().forEach(line -> terminal.line("    " + line));
        }
        for (int i = 0; i < diagnostic.options().size(); i++) {
            terminal.line("  " + (i + 1) + ") " + diagnostic.options().get(i).text());
        }
    }

    private String typed(Diagnostic diagnostic) {
        int options = diagnostic.options().size();
        while (true) {
            String typed = terminal.ask("  1-" + options + ", Enter or s: ");
            if (typed.isEmpty() || typed.equals("s") || isOption(typed, options)) {
                return typed;
            }
        }
    }

    private static boolean isOption(String typed, int options) {
        return typed.matches("\\d{1,2}")
                && Integer.parseInt(typed) >= 1
                && Integer.parseInt(typed) <= options;
    }

    private void reply(Diagnostic diagnostic, @Nullable Integer option) {
        if (option == null) {
            say("Good to know: the lesson will come to it.", "  ");
        } else {
            say(diagnostic.options().get(option).says(), "  ");
        }
    }

    private void say(String text, String indent) {
        PlanText.wrapped(text, indent).forEach(terminal::line);
    }
}
