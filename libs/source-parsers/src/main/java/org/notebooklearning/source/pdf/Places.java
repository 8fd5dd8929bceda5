package org.notebooklearning.source.pdf;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.notebooklearning.contracts.source.SourceDocument.Region;

/// Where lines stand on the pages of one document.
final class Places {
    private final Map<Integer, PageFrame> frames = new HashMap<>();

    static Places on(List<PageGlyphs> pages) {
        Places places = new Places();
        pages.forEach(page -> places.frames.put(page.page(), page.frame()));
        return places;
    }

    /// The place of `lines`: of those that stand in the column of the first one.
    @Nullable Region of(List<Line> lines) {
        if (lines.isEmpty()) {
            return null;
        }
        Line first = lines.getFirst();
        return of(
                first.page(),
                Box.around(
                        lines.stream()
                                .filter(l -> l.page() == first.page())
                                .filter(l -> l.column().index() == first.column().index())
                                .map(Line::box)
                                .toList()));
    }

    /// The place of a box on an upright page.
    @Nullable Region of(int page, Box box) {
        PageFrame frame = frames.get(page);
        return frame == null ? null : frame.region(box);
    }
}
