package org.notebooklearning.source.pdf;

import java.util.List;

/// What is painted on one page, in painting order.
///
/// @param page from 1
/// @param frame how the page lies
/// @param failed whether the page's content could be read in part only
/// @param skipped what else the page shows
record PageGlyphs(int page, PageFrame frame, List<Glyph> glyphs, boolean failed, Skipped skipped) {
    PageGlyphs {
        glyphs = List.copyOf(glyphs);
    }
}
