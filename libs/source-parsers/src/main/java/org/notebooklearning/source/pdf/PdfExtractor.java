package org.notebooklearning.source.pdf;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.IntConsumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDDocumentOutline;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineNode;
import org.jspecify.annotations.Nullable;
import org.notebooklearning.contracts.source.SourceDocument;
import org.notebooklearning.contracts.source.SourceDocument.Form;
import org.notebooklearning.source.draft.DocumentDraft;
import org.notebooklearning.source.outcome.Refusal;
import org.notebooklearning.source.outcome.SourceReading;

/// Reads one PDF. In one go: open and check, collect glyphs, sort them into lines, tell the lines
/// apart, assemble. It trusts the file in nothing but is bounded in neither time nor memory: for
/// that it runs in a process of its own.
public final class PdfExtractor {
    /// A file with fewer characters than this has nothing to read: a scan, a drawing, a form.
    private static final int FEWEST_CHARACTERS = 3;

    /// What the pictures of all figures may take.
    private static final Duration RENDERING = Duration.ofSeconds(12);

    private static final Pattern LICENCE =
            Pattern.compile(
                    "\\bCC[- ]BY(?:[- ](?:NC|ND|SA))*(?:[- ]\\d\\.\\d)?\\b|\\bCC0\\b"
                            + "|Creative Commons[ \\w,-]{0,60}(?:Licen[sc]e|\\d\\.\\d)");

    private final String origin;
    private final int mostPages;
    private final PageListener listener;
    private final boolean pictures;

    /// Hears of each page that was read.
    @FunctionalInterface
    public interface PageListener {
        void read(int page, int pages);
    }

    /// One that renders the pictures of figures.
    public PdfExtractor(String origin, int mostPages, PageListener listener) {
        this(origin, mostPages, listener, true);
    }

    /// @param pictures whether the pictures of figures are rendered, which is half of the work
    public PdfExtractor(String origin, int mostPages, PageListener listener, boolean pictures) {
        this.origin = origin;
        this.mostPages = mostPages;
        this.listener = listener;
        this.pictures = pictures;
    }

    /// The document in `file`, or why it can not be read.
    public SourceReading extract(Path file) {
        CharacterMaps.fillBeside();
        BundledFonts.install();
        try (PDDocument pdf =
                Loader.loadPDF(
                        file.toFile(), "", null, null, IOUtils.createMemoryOnlyStreamCache())) {
            int pages = pdf.getNumberOfPages();
            if (pages > mostPages) {
                return Refusal.TOO_MANY_PAGES.because(
                        "The PDF has %d pages; up to %d are read.".formatted(pages, mostPages));
            }
            if (pages == 0) {
                return Refusal.PDF_BROKEN.because("The PDF has no pages.");
            }
            return read(pdf, pages);
        } catch (InvalidPasswordException e) {
            return Refusal.PDF_ENCRYPTED.because("The PDF is locked with a password.");
        } catch (IOException | RuntimeException e) {
            // PDFBox reports damage by both; a bug of ours would show in the tests with sound
            // files.
            return Refusal.PDF_BROKEN.because("The PDF is damaged: " + summary(e) + ".");
        } catch (StackOverflowError e) {
            return Refusal.PDF_BROKEN.because("The PDF is nested too deeply.");
        }
    }

    private SourceReading read(PDDocument pdf, int pages) throws IOException {
        IntConsumer pageDone = page -> listener.read(page, pages);
        List<PageGlyphs> glyphs = GlyphCollector.collect(pdf, pageDone);
        int characters = glyphs.stream().mapToInt(p -> p.glyphs().size()).sum();
        boolean failed = glyphs.stream().anyMatch(PageGlyphs::failed);
        if (characters < FEWEST_CHARACTERS) {
            return failed
                    ? Refusal.PDF_BROKEN.because("The content of the PDF's pages is damaged.")
                    : Refusal.PDF_WITHOUT_TEXT.because(
                            "The PDF holds no text, only pictures of pages or drawings.");
        }
        List<PageLines> lines =
                ColumnEdges.settled(
                        RunningHeads.removed(ColumnEdges.settled(ReadingOrder.of(glyphs))));
        DocumentDraft draft = new DocumentDraft();
        SourceDocument document = assemble(pdf, glyphs, lines, draft);
        return new SourceReading.Read(document, draft.pictures());
    }

    private SourceDocument assemble(
            PDDocument pdf, List<PageGlyphs> glyphs, List<PageLines> pages, DocumentDraft draft) {
        List<Line> all = pages.stream().flatMap(p -> p.lines().stream()).toList();
        MarkedLines lines = new MarkedLines(all, Typography.of(pages));
        LineJoiner joiner = LineJoiner.learnt(all);
        Places places = Places.on(glyphs);
        Drawings drawings = Drawings.of(pdf, glyphs, all);
        PDDocumentInformation information = pdf.getDocumentInformation();
        FrontMatter front =
                Roles.settle(
                        lines,
                        joiner,
                        drawings,
                        outline(pdf),
                        information.getTitle(),
                        authors(information.getAuthor()));
        @Nullable FigurePictures rendered = pictures ? new FigurePictures(pdf, RENDERING) : null;
        FloatAssembly floats = new FloatAssembly(lines, joiner, draft, places, drawings, rendered);
        new PaperAssembly(lines, joiner, draft, places, floats).assemble();
        if (draft.isEmpty()) {
            // Nothing looked like running text: a slide, a poster, one line. Then all of it is.
            MarkedLines plain = new MarkedLines(all, lines.typography());
            floats = new FloatAssembly(plain, joiner, draft, places, drawings, rendered);
            new PaperAssembly(plain, joiner, draft, places, floats).assemble();
        }
        PageLinks.append(pdf, glyphs, draft);
        glyphs.stream()
                .filter(PageGlyphs::failed)
                .forEach(
                        p ->
                                draft.note(
                                        "Page %d is damaged and was read in part."
                                                .formatted(p.page())));
        SkippedNotes.append(pdf, glyphs, floats.shown(), draft);
        if (!pdf.getCurrentAccessPermission().canExtractContent()) {
            draft.note("The author asks that text of this PDF not be copied.");
        }
        return draft.build(
                Form.PDF,
                front.title(),
                front.authors(),
                origin,
                language(pdf),
                licence(pages),
                pdf.getNumberOfPages());
    }

    private static Set<String> outline(PDDocument pdf) {
        Set<String> titles = new HashSet<>();
        PDDocumentOutline outline = pdf.getDocumentCatalog().getDocumentOutline();
        if (outline != null) {
            collect(outline, titles, new int[] {2000}, 0);
        }
        return titles;
    }

    /// Outlines of hostile files are cyclic: `budget` counts what may still be visited.
    private static void collect(PDOutlineNode node, Set<String> titles, int[] budget, int depth) {
        for (PDOutlineItem item = node.getFirstChild();
                item != null;
                item = item.getNextSibling()) {
            if (--budget[0] < 0 || depth > 8) {
                return;
            }
            if (item.getTitle() != null) {
                titles.add(Headings.plain(item.getTitle()));
            }
            collect(item, titles, budget, depth + 1);
        }
    }

    private static List<String> authors(@Nullable String stated) {
        List<String> authors = new ArrayList<>();
        if (stated != null && stated.length() < 2000) {
            for (String author : stated.split(";|,(?! Jr)|\\band\\b", -1)) {
                if (!author.isBlank()) {
                    authors.add(author.replaceAll("[*†‡∗\\d]+$", "").strip());
                }
            }
        }
        return authors;
    }

    private static @Nullable String language(PDDocument pdf) {
        String language = pdf.getDocumentCatalog().getLanguage();
        return language == null || language.isBlank() ? null : language.strip();
    }

    private static @Nullable String licence(List<PageLines> pages) {
        StringBuilder first = new StringBuilder();
        pages.stream()
                .limit(2)
                .flatMap(p -> p.lines().stream())
                .forEach(l -> first.append(l.text()).append(' '));
        Matcher licence = LICENCE.matcher(first);
        return licence.find() ? licence.group() : null;
    }

    private static String summary(Throwable e) {
        String message = e.getMessage();
        return message == null || message.length() > 120
                ? e.getClass().getSimpleName()
                : message.replaceAll("[.\\s]+$", "");
    }
}
