package org.notebooklearning.author.lesson;

import java.util.List;
import org.notebooklearning.author.beat.BeatText;
import org.notebooklearning.author.beat.WrittenBeat;
import org.notebooklearning.author.cells.CellChanges;
import org.notebooklearning.author.cells.CellText;
import org.notebooklearning.concepts.library.ConceptFormatException;

/// Other words for a beat that was run. They are a matter of taste or of a number: where a reply
/// is not in the form, the beat stays as it was.
final class OtherWords {
    private OtherWords() {}

    /// The beat with the words that a reply has for it.
    ///
    /// @param named the beat that cells without the name of one belong to; empty where all name one
    static WrittenBeat of(String reply, WrittenBeat beat, String named) {
        try {
            List<CellText> cells = CellChanges.parse(reply, named).saidIn(beat.id(), beat.cells());
            WrittenBeat changed = beat.with(cells);
            BeatText.requireForm(changed);
            return changed;
        } catch (IllegalArgumentException | ConceptFormatException _) {
            return beat;
        }
    }
}
