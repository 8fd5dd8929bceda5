package org.notebooklearning.source.pdf;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.notebooklearning.contracts.source.SourceDocument.Paragraph.Kind;

/// The paragraph that lines are being added to. It may go on in the next column or on the next
/// page; a page break inside parts it after the sentence that crosses it, so that each sentence is
/// found on the page where it begins.
final class OpenParagraph {
    /// @param page where it begins
    /// @param lines those of it on that page
    record Finished(Kind kind, String text, int page, List<Line> lines) {
        Finished {
            lines = List.copyOf(lines);
        }
    }

    private static final Pattern BULLET = Pattern.compile("^[•◦–∙▪■●○‣⁃∗·-]\\s+(?=\\S)|^[•●▪■‣]");
    private static final Pattern ITEM =
            Pattern.compile(
                    "^(?:\\(?(\\d{1,2}|[a-z]|[ivx]{1,4})[.)]|\\[\\d{1,2}\\]|(?:Step|Q|A)\\s?\\d{1,2}[.:])\\s+(?=\\S)");
    private static final Pattern FINISHED = Pattern.compile("[.!?:][\"”’'»)\\]]*$");

    private final Typography typography;
    private final LineJoiner joiner;
    private final List<Line> lines = new ArrayList<>();

    /// The number of the last item that stands at the edge of its column, as printed.
    private String lastItem = "";

    private boolean item;

    OpenParagraph(Typography typography, LineJoiner joiner) {
        this.typography = typography;
        this.joiner = joiner;
    }

    boolean isEmpty() {
        return lines.isEmpty();
    }

    void add(Line line) {
        if (lines.isEmpty()) {
            item = opensItem(line);
        }
        lines.add(line);
    }

    /// Whether `line` begins another paragraph.
    boolean endsBefore(Line line) {
        Line last = lines.getLast();
        if (Math.abs(line.size() - last.size()) > 0.7
                && Math.abs(line.size() - lines.getFirst().size()) > 0.7) {
            return !(line.glyphs().size() < 8 && !isBeyondColumn(last, line));
        }
        return isBeyondColumn(last, line) ? endsAtBreak(last, line) : endsInColumn(last, line);
    }

    private static boolean isBeyondColumn(Line last, Line line) {
        return last.page() != line.page()
                || (!last.column().equals(line.column()) && line.baseline() < last.baseline() + 0.1)
                || line.column().index() != last.column().index();
    }

    private boolean endsAtBreak(Line last, Line line) {
        if (opensItem(line)) {
            return true;
        }
        boolean leavesItem =
                isItem() && indent(line) < indent(lines.getFirst()) - 0.5 * typography.em();
        boolean finished = leavesItem || FINISHED.matcher(last.text()).find();
        boolean lower = Character.isLowerCase(line.text().codePointAt(0));
        boolean indented = indent(line) > 0.7 * typography.em() && !isItem();
        return (leavesItem && !lower)
                || (finished && (indented || isShort(last)) && !lower)
                || (indented && !lower && finished);
    }

    private boolean endsInColumn(Line last, Line line) {
        double step = line.baseline() - last.baseline();
        boolean gap =
                step
                        > 1.32
                                * Math.max(
                                        typography.leading() * last.size() / typography.size(),
                                        last.size());
        if (gap
                || (opensItem(line)
                        && (isShort(last) || isItem() || FINISHED.matcher(last.text()).find()))) {
            return true;
        }
        double shift = line.left() - last.left();
        double em = typography.em();
        if (lines.size() == 1) {
            // A first line may be indented, or hang with its bullet.
            boolean deeper = shift > 0.7 * em && !isItem() && !(last.text().length() < 3);
            return (deeper && FINISHED.matcher(last.text()).find())
                    || (isShortEnd(last) && !isItem() && shift > -0.3 * em);
        }
        boolean indented =
                shift > 0.7 * em && (FINISHED.matcher(last.text()).find() || isShort(last));
        boolean outdented = shift < -0.7 * em && (isItem() || FINISHED.matcher(last.text()).find());
        return indented
                || outdented
                || (isShortEnd(last) && !Character.isLowerCase(line.text().codePointAt(0)));
    }

    /// A line that stops well before the edge, after a sentence, in text that is flush.
    private boolean isShortEnd(Line last) {
        return typography.justified() && isShort(last) && FINISHED.matcher(last.text()).find();
    }

    private boolean isShort(Line line) {
        return line.right() < line.column().right() - 3 * typography.em();
    }

    private static double indent(Line line) {
        return line.left() - line.column().left();
    }

    private boolean isItem() {
        return !lines.isEmpty() && item;
    }

    private boolean opensItem(Line line) {
        if (BULLET.matcher(line.text()).find()) {
            return true;
        }
        Matcher item = ITEM.matcher(line.text());
        if (!item.find()) {
            return false;
        }
        String number = Objects.requireNonNullElse(item.group(1), "");
        return indent(line) > 0.25 * typography.em() || isFlushItem(number);
    }

    /// At the edge of its column an item is told by the one before it, or by being the first after
    /// a sentence.
    private boolean isFlushItem(String number) {
        if (number.isEmpty()) {
            return false;
        }
        if (lines.isEmpty() && number.equals(lastItem)) {
            return true;
        }
        boolean first = number.equals("1") || number.equals("a") || number.equals("i");
        boolean free = lines.isEmpty() || FINISHED.matcher(lines.getLast().text()).find();
        if ((first && free) || isNext(number)) {
            lastItem = number;
            return true;
        }
        return false;
    }

    private boolean isNext(String number) {
        if (lastItem.isEmpty()) {
            return false;
        }
        if (Character.isDigit(number.charAt(0)) && Character.isDigit(lastItem.charAt(0))) {
            return Integer.parseInt(number) == Integer.parseInt(lastItem) + 1;
        }
        return number.length() == 1
                && lastItem.length() == 1
                && number.charAt(0) == lastItem.charAt(0) + 1;
    }

    /// What was open, parted at page breaks; nothing is open afterwards.
    List<Finished> close() {
        if (lines.isEmpty()) {
            return List.of();
        }
        Kind kind = isItem() ? Kind.LIST_ITEM : Kind.TEXT;
        List<Finished> finished = new ArrayList<>();
        String text = "";
        int page = lines.getFirst().page();
        int breakAt = -1;
        int nextPage = page;
        for (Line line : lines) {
            if (line.page() != nextPage) {
                int end = breakAt < 0 ? -1 : Sentences.endAfter(text, breakAt);
                if (end > 0) {
                    finished.add(new Finished(kind, text.substring(0, end), page, on(page)));
                    text = text.substring(end).strip();
                    page = nextPage;
                }
                breakAt = text.length();
                nextPage = line.page();
            }
            text = joiner.join(text, line.marked());
        }
        int end = breakAt < 0 ? -1 : Sentences.endAfter(text, breakAt);
        if (end > 0 && end < text.length()) {
            finished.add(new Finished(kind, text.substring(0, end), page, on(page)));
            finished.add(new Finished(kind, text.substring(end), nextPage, on(nextPage)));
        } else {
            finished.add(new Finished(kind, text, page, on(page)));
        }
        lines.clear();
        return finished.stream()
                .map(f -> new Finished(f.kind(), withoutBullet(f.text()), f.page(), f.lines()))
                .toList();
    }

    private List<Line> on(int page) {
        return lines.stream().filter(line -> line.page() == page).toList();
    }

    private static String withoutBullet(String text) {
        Matcher bullet = BULLET.matcher(text);
        return bullet.find() ? text.substring(bullet.end()).strip() : text.strip();
    }
}
