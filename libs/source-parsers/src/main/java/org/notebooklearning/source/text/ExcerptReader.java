package org.notebooklearning.source.text;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.notebooklearning.contracts.source.SourceDocument.Form;
import org.notebooklearning.contracts.source.SourceDocument.Paragraph.Kind;
import org.notebooklearning.source.draft.DocumentDraft;
import org.notebooklearning.source.identity.Decoding;
import org.notebooklearning.source.outcome.Refusal;
import org.notebooklearning.source.outcome.SourceReading;

/// Reads text line by line: blank lines part paragraphs, `#` opens a section, fences hold code,
/// `$$` or `\\[` holds a formula, a bullet or a number opens an item.
public final class ExcerptReader {
    private static final Pattern HEADING = Pattern.compile("^ {0,3}(#{1,6})\\s+(.+?)\\s*#*$");
    private static final Pattern UNDERLINE = Pattern.compile("^(={3,}|-{3,}|~{3,}|\\*{3,})\\s*$");

    /// As documents of standards print them: `4.2.  Syntax`, alone on its line.
    private static final Pattern PRINTED =
            Pattern.compile("^(\\d{1,2}(?:\\.\\d{1,2}){0,4})\\.? {1,3}([A-Z][^.]{2,70})$");
    private static final Pattern FENCE =
            Pattern.compile("^ {0,3}(`{3,}|~{3,})\\s*\\{?\\.?([\\w+#-]*).*$");
    private static final Pattern ITEM = Pattern.compile("^\\s*(?:[-*+•]|\\d{1,3}[.)])\\s+(\\S.*)$");
    private static final Pattern LINK =
            Pattern.compile("(?<!!)\\[([^\\]]+)\\]\\((https?://[^)\\s]+)[^)]*\\)");
    private static final Pattern IMAGE =
            Pattern.compile("!\\[([^\\]]*)\\]\\((https?://[^)\\s]+)[^)]*\\)");
    private static final Pattern ADDRESS =
            Pattern.compile("(?<![(\\[])https?://[^\\s<>()\"]+[^\\s<>()\".,;:!?]");
    private static final Pattern FORMULA =
            Pattern.compile("^(?:\\$\\$|\\\\\\[)(.+?)(?:\\$\\$|\\\\\\])[.,;]?$", Pattern.DOTALL);

    /// In lines.
    private static final int LONGEST_FORMULA = 60;

    private final DocumentDraft draft = new DocumentDraft();
    private final List<String> paragraph = new ArrayList<>();
    private Kind kind = Kind.TEXT;
    private String title = "";

    private ExcerptReader() {}

    /// The document in `text`; `origin` is "excerpt" or the address of a text file.
    public static SourceReading read(String text, String origin) {
        return new ExcerptReader().document(text, origin);
    }

    /// The same for bytes: UTF-8, or Windows' Latin where they are not that.
    public static SourceReading read(byte[] text, String origin) {
        return read(Decoding.decoded(text), origin);
    }

    private SourceReading document(String text, String origin) {
        List<String> lines = text.strip().replace("\ufeff", "").lines().toList();
        int i = 0;
        while (i < lines.size()) {
            i = take(lines, i);
        }
        flush();
        if (draft.isEmpty()) {
            return Refusal.EMPTY.because("The text is empty.");
        }
        return new SourceReading.Read(
                draft.build(Form.EXCERPT, title, List.of(), origin, null, null, 0));
    }

    private int take(List<String> lines, int i) {
        String line = lines.get(i);
        Matcher heading = HEADING.matcher(line);
        Matcher fence = FENCE.matcher(line);
        Matcher item = ITEM.matcher(line);
        if (line.isBlank()) {
            flush();
        } else if (heading.matches()) {
            flush();
            open(heading.group(1).length(), heading.group(2));
        } else if (isUnderlined(lines, i)) {
            flush();
            open(lines.get(i + 1).startsWith("=") ? 1 : 2, line.strip());
            return i + 2;
        } else if (isPrinted(lines, i)) {
            flush();
            open(1 + (int) line.chars().filter(c -> c == '.').count(), line.strip());
        } else if (fence.matches()) {
            flush();
            return code(lines, i, fence.group(1), fence.group(2));
        } else if (line.strip().startsWith("$$") || line.strip().startsWith("\\[")) {
            flush();
            return formula(lines, i);
        } else if (isPrompt(line)) {
            flush();
            return prompted(lines, i);
        } else if (item.matches()) {
            flush();
            kind = Kind.LIST_ITEM;
            paragraph.add(item.group(1));
        } else {
            paragraph.add(line.strip());
        }
        return i + 1;
    }

    private boolean isUnderlined(List<String> lines, int i) {
        String line = lines.get(i).strip();
        String next = i + 1 < lines.size() ? lines.get(i + 1) : "";
        return paragraph.isEmpty()
                && UNDERLINE.matcher(next).matches()
                && line.length() <= next.strip().length() + 1
                && line.codePoints().anyMatch(Character::isLetter);
    }

    private static boolean isPrinted(List<String> lines, int i) {
        boolean alone =
                (i == 0 || lines.get(i - 1).isBlank())
                        && i + 1 < lines.size()
                        && lines.get(i + 1).isBlank();
        return alone && PRINTED.matcher(lines.get(i)).matches();
    }

    private void open(int depth, String heading) {
        if (title.isEmpty() && depth == 1) {
            title = heading;
        }
        NumberedTitle numbered = NumberedTitle.of(heading);
        draft.heading(numbered.number(), numbered.title(), depth, 0);
    }

    private int code(List<String> lines, int from, String fence, String language) {
        int to = from + 1;
        while (to < lines.size() && !lines.get(to).strip().startsWith(fence)) {
            to++;
        }
        String code = String.join("\n", lines.subList(from + 1, to));
        Transcripts.append(draft, CodeLanguage.named(language), code);
        return to + 1;
    }

    private static boolean isPrompt(String line) {
        return line.startsWith(">>> ");
    }

    private int prompted(List<String> lines, int from) {
        int to = from;
        while (to < lines.size() && !lines.get(to).isBlank()) {
            to++;
        }
        Transcripts.append(draft, "python", String.join("\n", lines.subList(from, to)));
        return to;
    }

    /// A formula may stand on one line or between delimiters on lines of their own; one that is
    /// never closed is text.
    private int formula(List<String> lines, int from) {
        StringBuilder all = new StringBuilder();
        for (int i = from; i < Math.min(lines.size(), from + LONGEST_FORMULA); i++) {
            all.append(all.isEmpty() ? "" : "\n").append(lines.get(i).strip());
            Matcher formula = FORMULA.matcher(all);
            if (formula.matches()) {
                String latex = formula.group(1).strip();
                draft.equation(latex, latex, null, false, 0);
                return i + 1;
            }
        }
        paragraph.add(lines.get(from).strip());
        return from + 1;
    }

    private void flush() {
        String text = String.join(" ", paragraph).replaceAll("[\\s\u00a0]+", " ").strip();
        paragraph.clear();
        Matcher image = IMAGE.matcher(text);
        while (image.find()) {
            draft.figure(
                    "", "", image.group(2), image.group(1).isBlank() ? null : image.group(1), 0);
        }
        Matcher link = LINK.matcher(text);
        while (link.find()) {
            draft.link(link.group(1), link.group(2));
        }
        Matcher address = ADDRESS.matcher(text);
        while (address.find()) {
            draft.link(address.group(), address.group());
        }
        String plain = LINK.matcher(IMAGE.matcher(text).replaceAll("")).replaceAll("$1");
        draft.paragraph(kind, plain, 0);
        kind = Kind.TEXT;
    }
}
