package org.notebooklearning.source.pdf;

import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionURI;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.notebooklearning.source.draft.DocumentDraft;

/// Links of a PDF to web addresses, with the text that stands in their rectangles. Actions of other
/// kinds (scripts, files, programs) are never looked at.
final class PageLinks {
    private static final int MOST_LINKS = 2000;

    private PageLinks() {}

    static void append(PDDocument pdf, List<PageGlyphs> glyphs, DocumentDraft draft) {
        int[] budget = {MOST_LINKS};
        for (PageGlyphs page : glyphs) {
            try {
                append(pdf.getPage(page.page() - 1), page, draft, budget);
            } catch (IOException | RuntimeException e) {
                draft.note("The links of page %d are damaged.".formatted(page.page()));
            }
        }
    }

    private static void append(PDPage page, PageGlyphs glyphs, DocumentDraft draft, int[] budget)
            throws IOException {
        for (PDAnnotation annotation : page.getAnnotations()) {
            if (annotation instanceof PDAnnotationLink link
                    && link.getAction() instanceof PDActionURI action
                    && action.getURI() != null
                    && action.getURI().matches("(?i)https?://[^\\s<>\"]{1,2000}")
                    && --budget[0] >= 0) {
                draft.link(textIn(link.getRectangle(), page, glyphs), action.getURI());
            }
        }
    }

    private static String textIn(PDRectangle place, PDPage page, PageGlyphs glyphs) {
        if (place == null || page.getRotation() != 0) {
            return "";
        }
        PDRectangle crop = page.getCropBox();
        double left = place.getLowerLeftX() - crop.getLowerLeftX() - 1;
        double right = place.getUpperRightX() - crop.getLowerLeftX() + 1;
        double top = crop.getUpperRightY() - place.getUpperRightY() - 1;
        double bottom = crop.getUpperRightY() - place.getLowerLeftY() + 1;
        List<Glyph> inside =
                glyphs.glyphs().stream()
                        .filter(
                                g ->
                                        g.x() >= left
                                                && g.right() <= right
                                                && g.y() >= top
                                                && g.y() <= bottom)
                        .limit(300)
                        .toList();
        return inside.isEmpty() ? "" : Spacing.text(inside);
    }
}
