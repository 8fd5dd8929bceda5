package org.notebooklearning.source.pdf;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.notebooklearning.source.draft.DocumentDraft;

/// The list of references: what follows its heading up to the next one, split into entries by
/// printed labels, by hanging indents or by the gaps between them.
final class ReferenceList {
    private static final Pattern HEADING =
            Pattern.compile(
                    "references( and notes)?|bibliography|literature cited|works cited|references cited");
    private static final Pattern LABEL =
            Pattern.compile("^(\\[(?!Online)[^\\]]{1,20}\\]|\\(?\\d{1,3}[.)])\\s*");
    private static final Pattern ADDRESS = Pattern.compile("https?://[^\\s<>\"]+[^\\s<>\".,;)\\]]");

    private ReferenceList() {}

    /// Whether a line of `text` heads a list of references.
    static boolean isHeading(String text) {
        String title = HeadingText.of(text, false).title().toLowerCase(Locale.ROOT);
        return HEADING.matcher(title.replaceAll("[.:]$", "")).matches();
    }

    static void mark(MarkedLines lines) {
        boolean inside = false;
        for (int i = 0; i < lines.size(); i++) {
            if (lines.role(i) == LineRole.HEADING) {
                inside = isHeading(lines.line(i).text());
            } else if (inside && lines.isOpen(i)) {
                lines.mark(i, LineRole.REFERENCE);
            }
        }
    }

    /// Appends the entries that `lines` hold.
    static void append(List<Line> lines, LineJoiner joiner, DocumentDraft draft) {
        for (List<Line> entry : entries(lines)) {
            String text = "";
            for (Line line : entry) {
                text = joiner.join(text, line.text());
            }
            Matcher label = LABEL.matcher(text);
            boolean labelled = label.find();
            String rest = labelled ? text.substring(label.end()) : text;
            if (rest.length() > 10) {
                Matcher address = ADDRESS.matcher(rest);
                draft.reference(
                        labelled ? label.group(1).replaceAll("[\\[\\]().]", "") : "",
                        rest,
                        address.find() ? address.group() : null);
            }
        }
    }

    private static List<List<Line>> entries(List<Line> lines) {
        long labelled = lines.stream().filter(l -> LABEL.matcher(l.text()).find()).count();
        boolean byLabel = labelled > 0.15 * lines.size();
        boolean hanging = !byLabel && isHanging(lines);
        List<List<Line>> entries = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            Line line = lines.get(i);
            boolean opens =
                    entries.isEmpty()
                            || (byLabel
                                    ? LABEL.matcher(line.text()).find()
                                    : hanging ? !isIndented(line) : isAfterGap(lines, i));
            if (opens) {
                entries.add(new ArrayList<>());
            }
            entries.getLast().add(line);
        }
        return entries;
    }

    private static boolean isHanging(List<Line> lines) {
        long indented = lines.stream().filter(ReferenceList::isIndented).count();
        return indented > 0.25 * lines.size() && indented < 0.9 * lines.size();
    }

    private static boolean isIndented(Line line) {
        return line.left() > line.column().left() + 0.4 * line.size();
    }

    private static boolean isAfterGap(List<Line> lines, int i) {
        Line above = lines.get(i - 1);
        Line line = lines.get(i);
        boolean sameColumn = above.page() == line.page() && above.column().equals(line.column());
        return sameColumn
                ? line.baseline() - above.baseline() > 1.45 * line.size()
                : above.text().endsWith(".");
    }
}
