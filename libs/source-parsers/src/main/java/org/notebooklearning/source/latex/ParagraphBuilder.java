package org.notebooklearning.source.latex;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.notebooklearning.contracts.source.SourceDocument.ListPlace;
import org.notebooklearning.contracts.source.SourceDocument.Markup;
import org.notebooklearning.contracts.source.SourceDocument.Paragraph.Kind;
import org.notebooklearning.source.draft.DocumentDraft;

/// The text as it is set: the paragraph in the making, the environments it stands in, and what
/// `\label` would name there. Paragraphs that have ended go to the draft.
final class ParagraphBuilder {
    private static final Set<String> WITHOUT_HEADINGS =
            Set.of(
                    "figure",
                    "figure*",
                    "table",
                    "table*",
                    "tabular",
                    "tabular*",
                    "tabularx",
                    "tabulary",
                    "longtable",
                    "algorithm",
                    "algorithm*",
                    "algorithmic",
                    "thebibliography");

    private final DocumentDraft draft;
    private final Consumer<String> unclosed;
    private final List<String> footnotes = new ArrayList<>();
    private final List<Runnable> later = new ArrayList<>();
    private @Nullable ListPlace place;
    private OpenEnvironments open = new OpenEnvironments();
    private TextBuffer text = new TextBuffer();
    private Kind kind = Kind.TEXT;
    private boolean inline;
    private boolean inPreamble;
    private boolean inNote;
    private Target reference = Target.NONE;

    /// @param unclosed told the name of each environment that nobody ends
    ParagraphBuilder(DocumentDraft draft, Consumer<String> unclosed) {
        this.draft = draft;
        this.unclosed = unclosed;
    }

    TextBuffer text() {
        return text;
    }

    /// Of the paragraphs here.
    Kind kind() {
        return kind;
    }

    /// Whether text stays one piece here, such as that of a cell.
    boolean isInline() {
        return inline;
    }

    /// Whether an environment of this name is open around here.
    boolean isIn(String environment) {
        return open.contains(environment);
    }

    /// Whether the text of a footnote is read, which goes nowhere else.
    boolean isInNote() {
        return inNote;
    }

    /// Reads a footnote.
    void note(Supplier<String> reader) {
        boolean before = inNote;
        inNote = true;
        footnote(reader.get());
        inNote = before;
    }

    /// What `\label` names now.
    Target reference() {
        return reference;
    }

    void refer(String counter, String number) {
        reference = new Target(counter, number);
    }

    /// Nothing is printed while the preamble is read.
    void preamble(boolean now) {
        inPreamble = now;
    }

    boolean isInPreamble() {
        return inPreamble;
    }

    /// Keeps a footnote until its paragraph has ended.
    void footnote(String note) {
        footnotes.add(note);
    }

    /// Ends the paragraph.
    void flush() {
        if (inline) {
            text.space();
            return;
        }
        List<Markup> code = text.codeParts();
        String paragraph = text.take();
        if (!inPreamble && paragraph.codePoints().anyMatch(ParagraphBuilder::isPrinted)) {
            ListPlace at = kind == Kind.LIST_ITEM ? place : null;
            draft.paragraph(kind, paragraph, at, code, 0);
            // Only an item's first paragraph has its number.
            place = at == null ? place : new ListPlace(at.depth(), "");
        }
        for (String footnote : List.copyOf(footnotes)) {
            draft.paragraph(Kind.FOOTNOTE, footnote, 0);
        }
        footnotes.clear();
        List<Runnable> blocks = List.copyOf(later);
        later.clear();
        if (!inPreamble) {
            blocks.forEach(Runnable::run);
        }
    }

    /// Brackets and stops alone are what was left of commands, and no text.
    private static boolean isPrinted(int c) {
        int type = Character.getType(c);
        return Character.isLetterOrDigit(c)
                || type == Character.MATH_SYMBOL
                || type == Character.OTHER_SYMBOL;
    }

    /// Appends a block of its own once the paragraph has ended.
    void later(Runnable block) {
        later.add(block);
    }

    /// Tells where the items that follow stand in their list.
    void place(@Nullable ListPlace now) {
        place = now;
    }

    /// Opens an environment whose text goes on in paragraphs of `kind`.
    void enter(String name, Kind paragraphs, Consumer<String> end) {
        push(name, end);
        kind = paragraphs;
    }

    /// Opens an environment whose text stays one piece and is given to `end`.
    void enterInline(String name, Consumer<String> end) {
        push(name, end);
        text = new TextBuffer();
        inline = true;
    }

    private void push(String name, Consumer<String> end) {
        TextBuffer outside = text;
        boolean typewriter = text.isTypewriter();
        Consumer<String> ends =
                written -> {
                    outside.typewriter(typewriter);
                    end.accept(written);
                };
        Frame frame = new Frame(name, kind, inline, outside, reference, ends);
        while (open.isFull()) {
            close();
        }
        open.push(frame);
    }

    /// Ends the environment `name` with all that is open in it; nothing where it is not open.
    void leave(String name) {
        while (isIn(name)) {
            String closed = close();
            if (closed.equals(name)) {
                return;
            }
            unclosed.accept(closed);
        }
    }

    /// Ends the environments around here that hold no headings, since one comes: nobody ended them.
    void endFloats() {
        while (!open.isEmpty() && open.containsAny(WITHOUT_HEADINGS)) {
            unclosed.accept(close());
        }
    }

    /// Closes what the document left open.
    void closeAll() {
        open.names().forEach(unclosed);
        closeOpen();
        flush();
    }

    private void closeOpen() {
        while (!open.isEmpty()) {
            close();
        }
    }

    private String close() {
        Frame frame = open.pop();
        boolean own = text != frame.outside();
        String written = own ? text.takeLines() : "";
        if (!own) {
            flush();
        }
        text = frame.outside();
        inline = frame.inline();
        kind = frame.kind();
        frame.end().accept(written);
        reference = frame.reference();
        return frame.environment();
    }

    /// The text, with its line breaks, that `writes` prints. It stays one piece and goes nowhere.
    String aside(Runnable writes) {
        OpenEnvironments openBefore = open;
        TextBuffer textBefore = text;
        boolean inlineBefore = inline;
        open = new OpenEnvironments();
        text = new TextBuffer();
        TextBuffer own = text;
        inline = true;
        writes.run();
        closeOpen();
        open = openBefore;
        text = textBefore;
        inline = inlineBefore;
        return own.takeLines();
    }
}
