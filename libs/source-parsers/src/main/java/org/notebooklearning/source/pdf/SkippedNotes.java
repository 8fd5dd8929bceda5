package org.notebooklearning.source.pdf;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.ToIntFunction;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.PDEmbeddedFilesNameTreeNode;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationText;
import org.apache.pdfbox.pdmodel.interactive.form.PDAcroForm;
import org.apache.pdfbox.pdmodel.interactive.form.PDField;
import org.apache.pdfbox.pdmodel.interactive.form.PDTerminalField;
import org.notebooklearning.source.draft.DocumentDraft;

/// Counts and names what the document of a PDF goes without.
final class SkippedNotes {
    /// A page with fewer characters than this says nothing but its number.
    private static final int FEWEST_CHARACTERS = 8;

    private static final int MOST_NAMES = 5;
    private static final int MOST_FIELDS = 2000;

    private final PDDocument pdf;
    private final List<PageGlyphs> pages;
    private final DocumentDraft draft;

    private SkippedNotes(PDDocument pdf, List<PageGlyphs> pages, DocumentDraft draft) {
        this.pdf = pdf;
        this.pages = pages;
        this.draft = draft;
    }

    /// @param figures the places of the figures that were taken over, by page
    static void append(
            PDDocument pdf,
            List<PageGlyphs> pages,
            Map<Integer, List<Box>> figures,
            DocumentDraft draft) {
        SkippedNotes notes = new SkippedNotes(pdf, pages, draft);
        notes.pictures(figures);
        notes.characters();
        notes.form();
        notes.comments();
        notes.attachments();
    }

    private void pictures(Map<Integer, List<Box>> figures) {
        List<Integer> without = new ArrayList<>();
        List<Integer> left = new ArrayList<>();
        for (PageGlyphs page : pages) {
            List<Box> shown = figures.getOrDefault(page.page(), List.of());
            boolean pictureOfText =
                    page.glyphs().size() < FEWEST_CHARACTERS
                            && !page.skipped().pictures().isEmpty();
            if (pictureOfText) {
                without.add(page.page());
                continue;
            }
            for (Box picture : page.skipped().pictures()) {
                if (shown.stream().noneMatch(figure -> figure.holdsMiddleOf(picture))) {
                    left.add(page.page());
                }
            }
        }
        if (!without.isEmpty()) {
            draft.note(
                    "%s only a picture, without text that could be read."
                            .formatted(pagesOf(without, "Page %s shows", "Pages %s show")));
        }
        if (!left.isEmpty()) {
            draft.note(
                    "%s left out, with the text in %s (%s)."
                            .formatted(
                                    counted(
                                            left.size(),
                                            "picture without a caption is",
                                            "pictures without captions are"),
                                    left.size() == 1 ? "it" : "them",
                                    pagesOf(left, "page %s", "pages %s")));
        }
    }

    private void characters() {
        note(p -> p.skipped().unknown(), "left out, since their fonts do not tell what they are");
        note(p -> p.skipped().turned(), "left out that run in another direction than their page");
        note(p -> p.skipped().surplus(), "left out of pages that hold too many for text");
    }

    private void note(ToIntFunction<PageGlyphs> skipped, String why) {
        List<Integer> on = new ArrayList<>();
        int count = 0;
        for (PageGlyphs page : pages) {
            count += skipped.applyAsInt(page);
            if (skipped.applyAsInt(page) > 0) {
                on.add(page.page());
            }
        }
        if (count > 0) {
            draft.note(
                    "%s %s (%s)."
                            .formatted(
                                    counted(count, "character is", "characters are"),
                                    why,
                                    pagesOf(on, "page %s", "pages %s")));
        }
    }

    private void form() {
        PDAcroForm form = pdf.getDocumentCatalog().getAcroForm(null);
        if (form == null) {
            return;
        }
        if (form.hasXFA()) {
            draft.note("The PDF is an XFA form; only what its pages show by themselves is read.");
        }
        List<String> hidden = new ArrayList<>();
        int fields = 0;
        for (PDField field : form.getFieldTree()) {
            if (++fields > MOST_FIELDS) {
                break;
            }
            if (field instanceof PDTerminalField terminal && isHidden(terminal)) {
                hidden.add(String.valueOf(field.getFullyQualifiedName()));
            }
        }
        if (!hidden.isEmpty()) {
            draft.note(
                    "%s a value that no page shows and is not read: %s."
                            .formatted(
                                    counted(hidden.size(), "form field has", "form fields have"),
                                    String.join(
                                            ", ",
                                            hidden.subList(
                                                    0, Math.min(MOST_NAMES, hidden.size())))));
        }
    }

    private static boolean isHidden(PDTerminalField field) {
        String value = field.getValueAsString();
        return value != null
                && !value.isBlank()
                && !value.equals("Off")
                && field.getWidgets().stream()
                        .noneMatch(w -> w.getNormalAppearanceStream() != null && !w.isHidden());
    }

    private void comments() {
        List<Integer> on = new ArrayList<>();
        for (PageGlyphs page : pages) {
            try {
                for (PDAnnotation annotation : pdf.getPage(page.page() - 1).getAnnotations()) {
                    String says = annotation.getContents();
                    if (annotation instanceof PDAnnotationText && says != null && !says.isBlank()) {
                        on.add(page.page());
                    }
                }
            } catch (IOException | RuntimeException e) {
                draft.note("The comments of page %d are damaged.".formatted(page.page()));
            }
        }
        if (!on.isEmpty()) {
            draft.note(
                    "%s not read (%s)."
                            .formatted(
                                    counted(on.size(), "comment is", "comments are"),
                                    pagesOf(on, "page %s", "pages %s")));
        }
    }

    private void attachments() {
        COSDictionary names =
                pdf.getDocumentCatalog().getCOSObject().getCOSDictionary(COSName.NAMES);
        if (names == null) {
            return;
        }
        PDEmbeddedFilesNameTreeNode files =
                new PDDocumentNameDictionary(pdf.getDocumentCatalog(), names).getEmbeddedFiles();
        if (files != null) {
            draft.note("Files that are attached to the PDF are not read.");
        }
    }

    private static String counted(int count, String one, String many) {
        return count == 1 ? "1 " + one : "%,d %s".formatted(count, many);
    }

    private static String pagesOf(List<Integer> pages, String one, String many) {
        List<String> numbers = pages.stream().distinct().map(String::valueOf).toList();
        int shown = Math.min(12, numbers.size());
        String list = String.join(", ", numbers.subList(0, shown));
        return (numbers.size() == 1 ? one : many)
                .formatted(numbers.size() > shown ? list + " and others" : list);
    }
}
