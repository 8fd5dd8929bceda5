package org.notebooklearning.concepts.compose;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.notebooklearning.concepts.library.Beat;
import org.notebooklearning.concepts.library.BeatCell;
import org.notebooklearning.contracts.lesson.Level;
import org.notebooklearning.contracts.plan.PlannedBeat;
import org.notebooklearning.contracts.source.SourceDocument;

/// Turns beats into the cells that are delivered to one learner, in the plan's order. The planner
/// counts with it and the writer writes with it, so that the plan says what the notebook holds.
public final class Composition {
    private static final String PLACE = "{quote}";
    private final Level level;
    private final QuoteFinder quotes;

    public Composition(Level level, SourceDocument source) {
        this.level = level;
        this.quotes = new QuoteFinder(source);
    }

    /// The cells of the next beat. A cell that quotes is left out where the source has nothing fit.
    public List<ComposedCell> next(Beat beat, PlannedBeat.Form form) {
        return next(beat, form, null);
    }

    /// The same for a beat with a level of its own; null for the lesson's.
    public List<ComposedCell> next(Beat beat, PlannedBeat.Form form, @Nullable Level own) {
        List<ComposedCell> composed = new ArrayList<>();
        for (BeatCell cell : beat.delivered(own == null ? level : own, form)) {
            if (cell.isQuote()) {
                Optional<QuoteFinder.Quote> quote = quotes.best(cell.terms());
                quote.ifPresent(
                        found ->
                                composed.add(
                                        new ComposedCell(
                                                cell,
                                                cell.source().replace(PLACE, block(found)),
                                                found)));
            } else {
                composed.add(new ComposedCell(cell, cell.source(), null));
            }
        }
        return composed;
    }

    private static String block(QuoteFinder.Quote quote) {
        StringBuilder block = new StringBuilder("> ").append(MarkdownText.escaped(quote.text()));
        block.append("\n>\n> — *").append(MarkdownText.escaped(quote.work())).append('*');
        if (quote.page() > 0) {
            block.append(", p. ").append(quote.page());
        }
        if (!quote.section().isEmpty()) {
            block.append(", section “").append(MarkdownText.escaped(quote.section())).append('”');
        }
        return block.toString();
    }
}
