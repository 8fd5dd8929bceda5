package org.notebooklearning.author.cells;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/// Changes of some cells, as their author sends them: cells whose markers say which cell they take
/// the place of, or after which they come.
public final class CellChanges {
    private static final String IN_PLACE = "cell";
    private static final String AFTER = "after";
    private final List<Change> changes;

    private CellChanges(List<Change> changes) {
        this.changes = List.copyOf(changes);
    }

    /// One of them.
    ///
    /// @param number of the cell in its beat, from 1; 0 for the beat's beginning
    /// @param after whether it comes after that cell
    private record Change(String beat, int number, boolean after, CellText cell) {
        boolean drops() {
            return !after && cell.body().isBlank();
        }
    }

    /// The changes in a reply, none where it says that all is fine; IllegalArgumentException, in
    /// words for its author, where it is something else.
    ///
    /// @param beat that cells without the name of one belong to; empty where all have to name one
    public static CellChanges parse(String reply, String beat) {
        List<CellText> cells = CellText.parse(reply);
        if (cells.isEmpty()) {
            String word = reply.strip().toLowerCase(Locale.ROOT).replaceAll("[^a-z]", "");
            if (word.startsWith("fine") || word.isEmpty()) {
                return new CellChanges(List.of());
            }
            throw new IllegalArgumentException(
                    "It has no cell: each begins with its marker `# %%`, or all is fine");
        }
        return new CellChanges(cells.stream().map(cell -> change(cell, beat)).toList());
    }

    private static Change change(CellText cell, String beat) {
        boolean after = !cell.attribute(AFTER).isEmpty();
        String place = cell.attribute(after ? AFTER : IN_PLACE);
        if (place.isEmpty()) {
            throw new IllegalArgumentException(
                    "The cell “# %% "
                            + cell.marker()
                            + "” does not say where it goes: cell=\"...\" or after=\"...\"");
        }
        int slash = place.lastIndexOf('/');
        String named = slash < 0 ? beat : place.substring(0, slash).strip();
        String number = place.substring(slash + 1).strip();
        if (named.isEmpty() || !number.matches("\\d{1,4}")) {
            throw new IllegalArgumentException("“" + place + "” is no place of a cell");
        }
        return new Change(
                named, Integer.parseInt(number), after, cell.without(IN_PLACE).without(AFTER));
    }

    /// Ids of the beats that change.
    public Set<String> beats() {
        Set<String> beats = new LinkedHashSet<>();
        changes.forEach(change -> beats.add(change.beat));
        return beats;
    }

    /// The cells of `beat` with its changes; IllegalArgumentException where there is no such cell.
    public List<CellText> appliedTo(String beat, List<CellText> cells) {
        List<List<CellText>> at = new ArrayList<>(List.of(List.of()));
        List<List<CellText>> behind = new ArrayList<>(List.of(new ArrayList<>()));
        for (CellText cell : cells) {
            at.add(List.of(cell));
            behind.add(new ArrayList<>());
        }
        Set<Integer> replaced = new LinkedHashSet<>();
        for (Change change : changes) {
            if (!change.beat.equals(beat)) {
                continue;
            }
            int number = change.number;
            if (number < (change.after ? 0 : 1) || number > cells.size()) {
                throw new IllegalArgumentException("The beat " + beat + " has no cell " + number);
            }
            if (change.after) {
                behind.get(number).add(change.cell);
            } else if (change.drops()) {
                replaced.add(number);
                at.set(number, List.of());
            } else {
                // A cell that is sent in two pieces is two cells.
                List<CellText> pieces =
                        replaced.add(number) ? new ArrayList<>() : new ArrayList<>(at.get(number));
                pieces.add(change.cell);
                at.set(number, pieces);
            }
        }
        List<CellText> changed = new ArrayList<>();
        for (int number = 0; number < at.size(); number++) {
            changed.addAll(at.get(number));
            changed.addAll(behind.get(number));
        }
        return List.copyOf(changed);
    }

    /// The cells of `beat` with other words and nothing else: their number, their markers and all
    /// code stay, whatever a change asks for, so that what came out of them still belongs to them.
    /// Words that are sent in several pieces are one cell.
    public List<CellText> saidIn(String beat, List<CellText> cells) {
        List<CellText> said = new ArrayList<>();
        for (int number = 1; number <= cells.size(); number++) {
            CellText cell = cells.get(number - 1);
            int place = number;
            String words =
                    changes.stream()
                            .filter(change -> change.beat.equals(beat) && !change.after)
                            .filter(change -> change.number == place && change.cell.isWords())
                            .map(change -> change.cell.body())
                            .filter(body -> !body.isBlank())
                            .collect(Collectors.joining("\n#\n"));
            said.add(
                    cell.isWords() && !words.isEmpty() ? new CellText(cell.marker(), words) : cell);
        }
        return List.copyOf(said);
    }
}
