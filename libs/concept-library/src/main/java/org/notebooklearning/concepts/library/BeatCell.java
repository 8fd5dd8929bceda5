package org.notebooklearning.concepts.library;

import java.util.List;
import java.util.Set;
import org.notebooklearning.contracts.lesson.Level;
import org.notebooklearning.contracts.notebook.CellRole;

/// One cell of a beat's file.
///
/// @param markdown text, without the comment marks of its lines; otherwise code
/// @param exercise the exercise it is, answers or misses; empty otherwise
/// @param name of the misconception; empty otherwise
/// @param terms that a quotation should contain; empty otherwise
/// @param levels at which the cell is there
/// @param recap whether it stays when its beat is shortened
/// @param line of the beat's file, from 1, where its text begins; 0 where it is from no file
public record BeatCell(
        boolean markdown,
        String source,
        CellRole role,
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
        return role == CellRole.QUOTE;
    }

    public boolean isPractice() {
        return role == CellRole.PRACTICE;
    }

    public boolean isAnswer() {
        return role == CellRole.ANSWER;
    }

    public boolean isMisconception() {
        return role == CellRole.MISCONCEPTION;
    }

    /// Whether a learner ever sees it.
    public boolean isDelivered() {
        return !isAnswer() && !isMisconception();
    }
}
