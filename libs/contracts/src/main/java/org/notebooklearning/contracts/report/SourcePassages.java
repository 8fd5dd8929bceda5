package org.notebooklearning.contracts.report;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// Where the cells of a lesson lean on its source, as a learner may read it.
///
/// @param title of the source; empty where none was found
/// @param origin what the learner would recognise it by: a file name, a URL, "excerpt"
/// @param passages in the order of the cells; a cell may have several
public record SourcePassages(String title, String origin, List<Passage> passages) {
    public SourcePassages {
        passages = List.copyOf(passages);
    }

    /// One quotation with a little of what stands around it.
    ///
    /// @param cell id of the cell that quotes
    /// @param work title of the source, or of the work of a reading list that says it
    /// @param page from 1; 0 for sources without pages
    /// @param section number and heading; empty where unknown
    /// @param before what comes before the quotation in its paragraph, at most some sentences
    /// @param quotation word by word
    /// @param after what comes after it there
    /// @param link to the place in the source, with the page or the words; null where the source
    ///     has no address, such as an uploaded file
    public record Passage(
            String cell,
            String work,
            int page,
            String section,
            String before,
            String quotation,
            String after,
            @Nullable String link) {}
}
