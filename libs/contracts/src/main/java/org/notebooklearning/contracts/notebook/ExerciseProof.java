package org.notebooklearning.contracts.notebook;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/// What is needed to prove one exercise. It never reaches the learner's file.
///
/// @param exercise the exercise's id, as in the cell's tag
/// @param reference what replaces the blank line in the reference answer
/// @param misconceptions wrong fills that the cell's check must catch
public record ExerciseProof(String exercise, String reference, List<Misconception> misconceptions) {
    /// The comment that marks the one line of a practice cell which the learner fills in.
    public static final String BLANK = "# fill in code here";

    public ExerciseProof {
        misconceptions = List.copyOf(misconceptions);
    }

    /// A named wrong answer.
    public record Misconception(String name, String fill) {}

    /// The same with each fill, right or wrong, as `change` has it.
    public ExerciseProof withFills(UnaryOperator<String> change) {
        return new ExerciseProof(
                exercise,
                change.apply(reference),
                misconceptions.stream()
                        .map(it -> new Misconception(it.name(), change.apply(it.fill())))
                        .toList());
    }

    /// `practice` with its blank line replaced by `fill`, indented as the blank is;
    /// IllegalArgumentException where there is no blank.
    public static String filled(String practice, String fill) {
        List<String> lines = new ArrayList<>();
        boolean found = false;
        for (String line : practice.split("\n", -1)) {
            if (!found && line.contains(BLANK)) {
                found = true;
                String indent = line.substring(0, line.length() - line.stripLeading().length());
                fill.stripIndent()
                        .strip()
                        .lines()
                        .forEach(l -> lines.add(l.isEmpty() ? "" : indent + l));
            } else {
                lines.add(line);
            }
        }
        if (!found) {
            throw new IllegalArgumentException("No line with '" + BLANK + "'");
        }
        return String.join("\n", lines);
    }
}
