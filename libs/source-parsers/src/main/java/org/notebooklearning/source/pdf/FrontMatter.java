package org.notebooklearning.source.pdf;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The title and the authors from the top of the first page, by typography.
record FrontMatter(String title, List<String> authors) {
    private static final Pattern INSTITUTION =
            Pattern.compile(
                    "universit|institut|department|\\bdept\\b|laborator|\\blabs?\\b|college|school|\\binc\\b|google"
                            + "|microsoft|facebook|deepmind|openai|research|\\bcorp|academy|center|centre|faculty|editor"
                            + "|abstract|republic|singapore|china|\\busa\\b|technolog|journal|conference|submitted",
                    Pattern.CASE_INSENSITIVE);
    private static final Pattern NAME =
            Pattern.compile(
                    "\\p{Lu}[\\p{L}\\p{M}.’'-]*(?:\\s+(?:\\p{Lu}[\\p{L}\\p{M}.’'-]*|de|da|di|del|van|von|der|den|la|le|dos|el|bin)){1,4}");
    private static final Pattern MARKS = Pattern.compile("[∗*†‡§¶♣♠♦⋆]+|(?<=\\p{L})[\\d,]+$|\\d+");

    static final Pattern RUN_IN_ABSTRACT =
            Pattern.compile("^(?:Abstract|ABSTRACT|Summary)\\s*[.:—–-]+\\s*(?=\\S)");

    FrontMatter {
        authors = List.copyOf(authors);
    }

    /// Marks title, authors and what stands about them, up to the first heading or text.
    static FrontMatter mark(
            MarkedLines lines,
            LineJoiner joiner,
            @Nullable String fileTitle,
            List<String> fileAuthors) {
        int first = 0;
        while (first < lines.size() && lines.line(first).page() != 1) {
            first++;
        }
        int end = endOfFront(lines, first);
        int title = largest(lines, first, end);
        if (title < 0) {
            return new FrontMatter(sane(fileTitle), fileAuthors);
        }
        int titleEnd = title + 1;
        while (titleEnd < end && isSameType(lines.line(title), lines.line(titleEnd))) {
            titleEnd++;
        }
        String text = "";
        for (int i = title; i < titleEnd; i++) {
            text = joiner.join(text, withoutMark(lines.line(i)));
        }
        boolean hasHeading = end < lines.size() && lines.role(end) == LineRole.HEADING;
        for (int i = first; i < end; i++) {
            boolean about = hasHeading || i < titleEnd || lines.role(i) == LineRole.HEADING;
            if (about
                    || !lines.typography().isBody(lines.line(i))
                    || lines.line(i).text().contains("@")) {
                lines.mark(i, LineRole.FRONT);
            }
        }
        List<String> found = authors(lines, titleEnd, end);
        return new FrontMatter(text.strip(), found.isEmpty() ? fileAuthors : found);
    }

    /// The first heading that is no title, or where running text begins.
    private static int endOfFront(MarkedLines lines, int first) {
        double largest = 0;
        for (int i = first; i < lines.size() && lines.line(i).page() == 1; i++) {
            largest = Math.max(largest, lines.line(i).size());
        }
        for (int i = first; i < lines.size() && lines.line(i).page() == 1; i++) {
            boolean titleSized = lines.line(i).size() > largest - 0.3;
            if (lines.role(i) == LineRole.HEADING
                    && !titleSized
                    && Headings.isCertain(lines.line(i))) {
                return i;
            }
            boolean opensText = i > first && lines.role(i) == LineRole.HEADING && !titleSized;
            if (opensText && (isBesideText(lines, i) || isOverText(lines, i))) {
                return i;
            }
            if (RUN_IN_ABSTRACT.matcher(lines.line(i).text()).find() && i > first) {
                return i;
            }
            if (i > first + 1 && isTextFrom(lines, i - 2)) {
                return beginOf(lines, first, i - 2);
            }
        }
        return Math.min(lines.size(), first + 1);
    }

    /// A heading at the left of the line that it is about.
    private static boolean isBesideText(MarkedLines lines, int i) {
        return i + 1 < lines.size()
                && lines.line(i + 1).left() > lines.line(i).right()
                && Math.abs(lines.line(i + 1).baseline() - lines.line(i).baseline()) < 2;
    }

    /// A heading with a full line below it whose sentence goes on.
    private static boolean isOverText(MarkedLines lines, int i) {
        return i + 2 < lines.size()
                && isText(lines, i + 1)
                && lines.isOpen(i + 2)
                && sameType(lines, i + 2)
                && Character.isLowerCase(lines.line(i + 2).text().codePointAt(0));
    }

    private static boolean isTextFrom(MarkedLines lines, int i) {
        return isText(lines, i)
                && isText(lines, i + 1)
                && isText(lines, i + 2)
                && sameType(lines, i + 1)
                && sameType(lines, i + 2);
    }

    /// The text's first line, or the bold heading right above it.
    private static int beginOf(MarkedLines lines, int first, int text) {
        int above = text - 1;
        boolean headed =
                above > first && lines.role(above) == LineRole.HEADING && lines.line(above).bold();
        return headed ? above : text;
    }

    /// A line that is neither centred about the authors nor a part of their table.
    private static boolean isText(MarkedLines lines, int i) {
        Line line = lines.line(i);
        boolean full =
                line.width() > 0.7 * line.column().width()
                        && line.text().length() > 40
                        && Cells.of(line).size() == 1
                        && !line.text().contains("@");
        return lines.isOpen(i) && full;
    }

    private static boolean sameType(MarkedLines lines, int i) {
        return Math.abs(lines.line(i).size() - lines.line(i - 1).size()) < 0.3
                && lines.stepBefore(i) < 1.6 * lines.line(i).size();
    }

    private static int largest(MarkedLines lines, int from, int to) {
        int best = -1;
        for (int i = from; i < to; i++) {
            Line line = lines.line(i);
            boolean larger =
                    line.size() > lines.typography().size() + 0.6
                            && line.text().length() > 3
                            && (best < 0 || line.size() > lines.line(best).size() + 0.3);
            if (larger) {
                best = i;
            }
        }
        return best;
    }

    private static boolean isSameType(Line title, Line line) {
        return Math.abs(title.size() - line.size()) < 0.4
                && title.bold() == line.bold()
                && line.baseline() > title.baseline();
    }

    private static String withoutMark(Line line) {
        return line.text().replaceAll("\\s*[∗*†‡§]+$", "");
    }

    private static List<String> authors(MarkedLines lines, int from, int to) {
        Set<String> names = new LinkedHashSet<>();
        double size = -1;
        String family = "";
        for (int i = from; i < to; i++) {
            if (lines.line(i).text().toLowerCase(Locale.ROOT).startsWith("abstract")) {
                break;
            }
            for (Cells.Cell cell : Cells.of(lines.line(i))) {
                boolean otherType =
                        size > 0
                                && (Math.abs(cell.first().size() - size) > 0.4
                                        || !cell.first().face().family().equals(family));
                List<String> found = otherType ? List.of() : names(cell.text());
                if (!found.isEmpty()) {
                    size = cell.first().size();
                    family = cell.first().face().family();
                    names.addAll(found);
                }
            }
        }
        return List.copyOf(names);
    }

    private static List<String> names(String cell) {
        if (cell.contains("@") || cell.contains("http") || INSTITUTION.matcher(cell).find()) {
            return List.of();
        }
        List<String> names = new ArrayList<>();
        for (String piece : cell.split(",|;|\\band\\b|&|\\s{2,}", -1)) {
            String name = MARKS.matcher(piece.strip()).replaceAll("").strip();
            if (NAME.matcher(name).matches()) {
                names.add(name);
            } else if (name.length() > 2) {
                return names;
            }
        }
        return names;
    }

    private static String sane(@Nullable String title) {
        return title == null
                        || title.isBlank()
                        || title.matches("(?i).*\\.(docx?|dvi|tex|pdf|indd|odt)|untitled.*")
                ? ""
                : title.strip();
    }
}
