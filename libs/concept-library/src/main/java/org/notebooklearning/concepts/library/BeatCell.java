package org.notebooklearning.concepts.library;

import java.util.List;
import java.util.Set;
import org.notebooklearning.contracts.lesson.Level;

/// One cell of a beat's file.
///
/// @param markdown text, without the comment marks of its lines; otherwise code
/// @param role such as `visualisation`; empty for a plain cell
/// @param exercise the exercise it is, answers or misses; empty otherwise
/// @param name of the misconception; empty otherwise
/// @param terms that a quotation should contain; empty otherwise
/// @param levels at which the cell is there
/// @param recap whether it stays when its beat is shortened
/// @param line of the beat's file, from 1, where its text begins; 0 where it is from no file
public record BeatCell(
        boolean markdown,
        String source,
        String role,
        String exercise,
        String name,
        List<String> terms,
        Set<Level> levels,
        boolean recap,
        int line) {

    public BeatCell {
        terms = List.copyOf(terms);
        levels = Set.copyOf(levels);
    }

    public boolean isQuote() {
        return role.equals("quote");
    }

    public boolean isPractice() {
        return role.equals("practice");
    }

    public boolean isAnswer() {
        return role.equals("answer");
    }

    public boolean isMisconception() {
        return role.equals("misconception");
    }

    /// Whether a learner ever sees it.
    public boolean isDelivered() {
        return !isAnswer() && !isMisconception();
    }
}
