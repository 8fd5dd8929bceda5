package org.notebooklearning.check.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.notebooklearning.contracts.report.Verdict.Finding;

/// NL206: a claim's why is answered near it. A claim is a sentence that lays down what must, always
/// or never holds, or what is best or impossible; orders to the reader are none. It is answered by
/// a word for why, a link, a quotation or running code in its cell or the two cells on either side.
/// A full lesson besides has headings that ask what a sceptic asks.
final class ClaimsAnswered implements Rule {
    private static final int NEAR = 2;

    /// From this length on a lesson is a full one.
    private static final int FULL_MINUTES = 60;

    private static final int ENOUGH_DOUBTS = 5;
    private static final Pattern DOUBT =
            Pattern.compile("(?mi)^ {0,3}#{1,6} (?:\\W*s[ck]eptic\\b.*|.*\\?\\W*)$");
    private static final Pattern SENTENCE =
            Pattern.compile("(?<=[.!?:])\\s+(?=\\p{Lu}|\\*)|\\n\\s*\\n|\\n(?= *[-*] )");
    private static final Pattern PARAGRAPH = Pattern.compile("\\n\\s*\\n|\\n(?= *[-*] )");
    private static final Set<String> SHOWING = Set.of("print", "show", "display", "interact");
    private static final Pattern CLAIM =
            Pattern.compile(
                    // The letters first: most places begin no claim, and a class is looked up at
                    // once.
                    "(?i)(?=[maindhwtpg])\\b(must|(is|are|will|does|do|has|have) (almost |nearly )?(always|never)"
                            + "|(always|never) (be|been|works?|gives?|fails?|leads?|holds?"
                            + "|happens?)"
                            + "|the only (way|requirement|option)|the (best|fastest|right) way"
                            + "|(works?|performs?) (the )?best|impossible|no matter|guarantees?"
                            + "|guaranteed|turns out|proves? that)\\b");
    private static final Pattern ORDER =
            Pattern.compile(
                    "(?i)\\b(you|your|we|i|users?|students?|they|one|please|instructors?|let's)\\b"
                            + "|^\\W*(exercise|task|note|warning|question|to|run|remember)\\b|\\?"
                            + "|must be (run|called|set|executed|installed)\\b");
    private static final Pattern ANSWER =
            Pattern.compile(
                    "(?i)\\b(because|since|so that|why|therefore|thus|hence|otherwise|due to"
                            + "|reasons?"
                            + "|in order to|to avoid|to prevent|lest|unless|as a result|proof"
                            + "|follows"
                            + "|follow from|that is|which means|means that|meaning|i\\.e|e\\.g"
                            + "|for example|for instance|such as)\\b|, so\\b|\\. So\\b|\\]\\("
                            + "|https?://"
                            + "|(?m)^ {0,3}>");

    @Override
    public Judgement judge(LessonUnderCheck lesson) {
        List<Finding> findings = new ArrayList<>();
        int claims = 0;
        for (LessonCell cell : lesson.markdownCells()) {
            if (!CLAIM.matcher(cell.ownWords()).find()) {
                continue; // Most cells claim nothing, and need not be cut into sentences.
            }
            for (String sentence : sentences(cell)) {
                if (!CLAIM.matcher(sentence).find() || ORDER.matcher(sentence).find()) {
                    continue;
                }
                claims++;
                if (!isAnswered(lesson, cell, sentence)) {
                    findings.add(unanswered(cell, sentence));
                }
            }
        }
        boolean full = lesson.minutes() >= FULL_MINUTES;
        if (claims == 0 && !full) {
            return new NotChecked("No sentence says what must, always or never holds.");
        }
        long asked = full ? doubts(lesson) : ENOUGH_DOUBTS;
        if (asked < ENOUGH_DOUBTS) {
            findings.add(
                    WholeLesson.finding(
                            asked
                                    + " headings put a sceptic's question; a full lesson answers"
                                    + " at least "
                                    + ENOUGH_DOUBTS,
                            "Make a section of each objection a beginner has, in the reader's own"
                                    + " words, and answer it by an experiment."));
        }
        return new Checked(claims + " claims and the cells around them", findings);
    }

    /// Headings in the words of a reader who doubts.
    private static long doubts(LessonUnderCheck lesson) {
        return lesson.markdownCells().stream()
                .mapToLong(cell -> DOUBT.matcher(cell.source()).results().count())
                .sum();
    }

    private static List<String> sentences(LessonCell cell) {
        return SENTENCE.splitAsStream(cell.ownWords()).toList();
    }

    private static Finding unanswered(LessonCell cell, String sentence) {
        String words = sentence.strip().replaceAll("\\s+", " ");
        String shown = words.length() > 100 ? words.substring(0, 97) + "..." : words;
        return cell.finding(
                lineOf(cell, sentence),
                "No why, experiment or source is near: \"" + shown + "\"",
                "Answer the sceptic: a reason, or one line of code that shows it.");
    }

    private static int lineOf(LessonCell cell, String sentence) {
        int at = cell.ownWords().indexOf(sentence.strip());
        return at < 0
                ? 0
                : 1 + (int) cell.source().substring(0, at).chars().filter(c -> c == '\n').count();
    }

    private static boolean isAnswered(LessonUnderCheck lesson, LessonCell cell, String sentence) {
        List<LessonCell> cells = lesson.cells();
        int from = Math.max(0, cell.index() - NEAR);
        int to = Math.min(cells.size() - 1, cell.index() + NEAR);
        for (LessonCell near : cells.subList(from, to + 1)) {
            boolean answers =
                    switch (Integer.signum(near.index() - cell.index())) {
                        case -1 -> near.isCode() ? shows(near) : says(paragraphs(near).getLast());
                        case 1 -> near.isCode() ? shows(near) : says(paragraphs(near).getFirst());
                        default -> saysBeside(paragraphs(near), sentence.strip());
                    };
            if (answers) {
                return true;
            }
        }
        return false;
    }

    /// Whether the paragraph that holds `sentence`, or one beside it, says why.
    private static boolean saysBeside(List<String> paragraphs, String sentence) {
        int at = 0;
        while (at < paragraphs.size() - 1
                && !Prose.ownWords(paragraphs.get(at)).contains(sentence)) {
            at++;
        }
        return paragraphs.subList(Math.max(0, at - 1), Math.min(paragraphs.size(), at + 2)).stream()
                .anyMatch(ClaimsAnswered::says);
    }

    private static boolean says(String markdown) {
        return ANSWER.matcher(markdown).find();
    }

    private static List<String> paragraphs(LessonCell cell) {
        return PARAGRAPH.splitAsStream(cell.source()).toList();
    }

    private static boolean shows(LessonCell cell) {
        return cell.python().showsValue()
                || !cell.python().assertions().isEmpty()
                || cell.python().calls().stream().anyMatch(call -> SHOWING.contains(call.last()));
    }
}
