package org.notebooklearning.check.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A sentence of a markdown cell. Formulas and code in it are each one sign; headings, lists,
/// tables, quotations, displayed formulas and blocks of code are no sentences.
///
/// @param line of the cell, from 1, where it begins
/// @param text on one line, without emphasis and link targets
record ProseSentence(int line, String text) {
    /// A formula that says something: an equation, an inequality.
    static final char RELATION = '\uE000';

    /// A formula that computes something.
    static final char EXPRESSION = '\uE001';

    /// A formula that only names something.
    static final char SYMBOL = '\uE002';

    static final char CODE = '\uE003';

    /// Longer cells are no text that somebody wrote to be read, and signs that are repeated
    /// thousands of times would take minutes.
    private static final int LONGEST_CELL = 6000;

    private static final char BREAK = '\uE004';
    private static final Pattern FENCED =
            Pattern.compile("(?ms)^ {0,3}(```+|~~~+).*?(^ {0,3}\\1|\\z)");
    private static final Pattern DISPLAYED = Pattern.compile("(?s)\\$\\$.*?\\$\\$|\\\\\\[.*?\\\\]");
    private static final Pattern INLINE_CODE = Pattern.compile("`[^`]+`");
    private static final Pattern INLINE_MATHS =
            Pattern.compile("\\$(?!\\s)((?:[^$\\\\\\n]|\\\\.)+?)(?<!\\s)\\$");
    private static final Pattern SAYS =
            Pattern.compile("[=<>]|\\\\(?:le|ge|leq|geq|approx|to|propto|sim|ll|gg|in|ne|neq)\\b");
    private static final Pattern COMPUTES =
            Pattern.compile("[-+/^*\\d]|\\\\(?:frac|sqrt|cdot|times|sum|int|prod)\\b");
    private static final Pattern IMAGE = Pattern.compile("!\\[[^\\]]*]\\([^)]*\\)");
    private static final Pattern LINK = Pattern.compile("\\[([^\\]]*)]\\([^)]*\\)");
    private static final Pattern EMPHASIS = Pattern.compile("\\*+|(?<!\\w)_+|_+(?!\\w)");
    private static final Pattern LIST = Pattern.compile("(?:[-*+]|\\d+[.)])\\s.*");
    private static final Pattern NO_PROSE = Pattern.compile("#{1,6} .*|[>|<].*|[^|]*\\|[^|]*\\|.*");
    private static final Pattern END =
            Pattern.compile(
                    "[.!?\u2026]+[)\"\u201d\u2019']*\\s+(?=[(\"\u201c\u2018']*\\s*[\\p{Lu}\\d\uE000-\uE003])");
    private static final Pattern ABBREVIATION =
            Pattern.compile(
                    "(?:\\b(?:e\\.g|i\\.e|etc|vs|cf|Fig|Eq|Dr|Mr|Mrs|St|al|approx|resp|No|pp?|Sec|ca)"
                            + "|(?:^|[\\s(])\\p{Lu})\\.\\s*$");
    private static final Pattern WORD = Pattern.compile("\\S*[\\p{L}\\p{N}\uE000-\uE003]\\S*");

    /// The sentences of `markdown`, in order; none of a cell that is too long to be prose.
    static List<ProseSentence> of(String markdown) {
        List<ProseSentence> sentences = new ArrayList<>();
        if (markdown.length() > LONGEST_CELL) {
            return sentences;
        }
        List<String> paragraph = new ArrayList<>();
        boolean inList = false;
        int number = 0;
        for (String line : plain(markdown).split("\n", -1)) {
            number++;
            String text = line.strip();
            boolean list = LIST.matcher(text).matches();
            inList = !text.isEmpty() && (list || inList);
            if (inList || text.isEmpty() || isNoProse(line, paragraph)) {
                end(paragraph, number - paragraph.size(), sentences);
            } else {
                paragraph.add(EMPHASIS.matcher(text).replaceAll(""));
            }
        }
        end(paragraph, number + 1 - paragraph.size(), sentences);
        return sentences;
    }

    /// How many words it has; a formula is one.
    int words() {
        return words(text);
    }

    static int words(String text) {
        return (int) WORD.matcher(text).results().count();
    }

    /// Whether it is a question, or leads to what stands after it.
    boolean isOpen() {
        return asks() || end().endsWith(":");
    }

    boolean asks() {
        return end().endsWith("?");
    }

    private String end() {
        return text.replaceAll("[\"\u201d\u2019')]+$", "");
    }

    private static boolean isNoProse(String line, List<String> paragraph) {
        boolean indented = line.startsWith("    ") && paragraph.isEmpty();
        return indented || NO_PROSE.matcher(line.strip()).matches();
    }

    private static void end(List<String> paragraph, int firstLine, List<ProseSentence> sentences) {
        StringBuilder text = new StringBuilder();
        List<Integer> lineEnds = new ArrayList<>();
        for (String line : paragraph) {
            text.append(line).append(' ');
            lineEnds.add(text.length());
        }
        int start = 0;
        for (String part : text.toString().split(String.valueOf(BREAK), -1)) {
            cut(part, start, firstLine, lineEnds, sentences);
            start += part.length() + 1;
        }
        paragraph.clear();
    }

    private static void cut(
            String part,
            int offset,
            int firstLine,
            List<Integer> lineEnds,
            List<ProseSentence> sentences) {
        Matcher end = END.matcher(part);
        int start = 0;
        while (end.find()) {
            if (!ABBREVIATION.matcher(part.substring(start, end.end())).find()) {
                add(
                        part.substring(start, end.end()),
                        offset + start,
                        firstLine,
                        lineEnds,
                        sentences);
                start = end.end();
            }
        }
        add(part.substring(start), offset + start, firstLine, lineEnds, sentences);
    }

    private static void add(
            String text,
            int offset,
            int firstLine,
            List<Integer> lineEnds,
            List<ProseSentence> sentences) {
        if (!text.isBlank()) {
            int line = (int) lineEnds.stream().filter(end -> end <= offset).count();
            sentences.add(new ProseSentence(firstLine + line, text.strip()));
        }
    }

    /// The same lines with a sign for what is no words.
    private static String plain(String markdown) {
        String text = lines(FENCED.matcher(markdown), "\n");
        text = INLINE_CODE.matcher(text).replaceAll(String.valueOf(CODE));
        text = lines(DISPLAYED.matcher(text), String.valueOf(BREAK));
        text =
                INLINE_MATHS
                        .matcher(text)
                        .replaceAll(formula -> String.valueOf(kind(formula.group(1))));
        text = IMAGE.matcher(text).replaceAll("");
        return LINK.matcher(text).replaceAll("$1");
    }

    private static char kind(String formula) {
        if (SAYS.matcher(formula).find()) {
            return RELATION;
        }
        return COMPUTES.matcher(formula).find() ? EXPRESSION : SYMBOL;
    }

    /// What was found as `sign` and as many line ends as it had.
    private static String lines(Matcher found, String sign) {
        return found.replaceAll(
                one ->
                        sign
                                + "\n"
                                        .repeat(
                                                (int)
                                                        one.group()
                                                                .chars()
                                                                .filter(c -> c == '\n')
                                                                .count()));
    }
}
