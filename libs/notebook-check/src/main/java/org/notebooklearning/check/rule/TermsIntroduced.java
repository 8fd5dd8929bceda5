package org.notebooklearning.check.rule;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.notebooklearning.contracts.plan.BeatKind;
import org.notebooklearning.contracts.plan.LessonPlan;
import org.notebooklearning.contracts.report.Verdict.Finding;

/// NL212: no term is used before it is introduced. Only terms that the lesson itself introduces in
/// a form that can be told are looked at: an abbreviation beside the words it stands for, and a
/// bold term in a sentence that defines it. A use in the prose of an earlier cell is too early; so
/// is an abbreviation that is used again and again and spelled out nowhere, and so is a symbol that
/// nothing names.
final class TermsIntroduced implements Rule {
    private static final int LONGEST_TERM = 3;
    private static final Pattern ABBREVIATED =
            Pattern.compile(
                    "((?:\\p{L}[\\p{L}'’-]*+[ \\n]++){0,6}\\p{L}[\\p{L}'’-]*+)[*_]*+ "
                            + "\\([*_\"]*(\\p{Lu}[\\p{L}]*\\p{Lu}\\p{L}*?)s?[*_\"]*[),;]");
    private static final Pattern IN_BRACKETS = Pattern.compile(" \\([*_\"]*\\p{Lu}\\p{L}*\\p{Lu}");
    private static final int LONGEST_LEAD = 60;
    private static final int LONGEST_WORDS = 200;
    private static final Pattern BOLD =
            Pattern.compile(
                    "(?<![*_\\w])(?:\\*{1,2}|_{1,2})([^*_\\n]{3,40})(?:\\*{1,2}"
                            + "|_{1,2})(?![*_\\w])");
    private static final Pattern TERM =
            Pattern.compile("\\p{L}[\\p{L}-]*(?: \\p{L}[\\p{L}-]*){0,2}");
    private static final Pattern DEFINES_AFTER =
            Pattern.compile("^s?,? (is|are|means|refers? to|denotes?)\\b");
    private static final Pattern DEFINES_BEFORE =
            Pattern.compile(
                    ".*\\b(called|named|known as|termed|refer(red)? to as|the term)"
                            + "( an?| the)? ?[\"“(]?$",
                    Pattern.DOTALL);
    static final Pattern OUTSIDE =
            Pattern.compile(
                    "(?m)^ {0,3}(#{1,6} .*|\\|.*|\\*[^*\\n]+\\*|\\*\\*[^*\\n]+\\*\\*" + "|<.*) *$");
    static final Set<String> EVERYDAY =
            Set.of(
                    ("GPU CPU API URL PDF HTML ID AI ML IT USA UK EU OK TV PC RAM JSON CSV SQL HTTP"
                                    + " FAQ DIY GB MB KB GDP REST GPT XML SSH ZIP PNG JPG JPEG"
                                    + " GIF UTF ASCII"
                                    + " CUDA TPU NOTE TODO AND NOT THE FOR OR IF MIT BSD MNIST"
                                    + " CIFAR SVHN"
                                    + " NASA RGB USB OS II III IV VI")
                            .split(" "));
    private static final Pattern WORDS = Pattern.compile("[\\s-]+");
    private static final Set<String> LITTLE = Set.of("of", "the", "and", "for", "in", "to", "a");

    /// @param cell index of the cell that introduces it
    private record Term(String text, int cell, Pattern use) {}

    @Override
    public Judgement judge(LessonUnderCheck lesson) {
        Map<String, Term> terms = new LinkedHashMap<>();
        for (LessonCell cell : lesson.markdownCells()) {
            String text = cell.ownWords();
            abbreviations(cell, text, terms);
            if (text.indexOf('*') >= 0 || text.indexOf('_') >= 0) {
                Matcher bold = BOLD.matcher(text);
                while (bold.find()) {
                    bold(cell, text, bold.toMatchResult(), terms);
                }
            }
        }
        String given = String.join(" ", lesson.plan().map(LessonPlan::given).orElse(List.of()));
        String title =
                lesson.cells().stream()
                        .flatMap(c -> Passage.heading(c).stream())
                        .findFirst()
                        .orElse("");
        terms.values().removeIf(term -> term.use.matcher(given + "\n" + title).find());
        List<Finding> findings = new ArrayList<>();
        Map<Integer, String> running = new HashMap<>();
        terms.values().forEach(term -> early(lesson, term, running, findings));
        new SpelledOut(lesson, given + "\n" + title).findings(findings);
        int symbols = new SymbolsNamed(lesson).findings(findings);
        if (terms.isEmpty() && symbols == 0 && findings.isEmpty()) {
            return new NotChecked("No term is introduced in a form that can be told.");
        }
        return new Checked(
                terms.size() + " terms and the cells before them, " + symbols + " symbols",
                findings);
    }

    /// Looks for the brackets first, and for words only where they end in front of one.
    private static void abbreviations(LessonCell cell, String text, Map<String, Term> terms) {
        Matcher bracket = IN_BRACKETS.matcher(text);
        Matcher abbreviated = ABBREVIATED.matcher(text);
        int from = 0;
        while (bracket.find()) {
            abbreviated.region(
                    Math.max(from, bracket.start() - LONGEST_WORDS),
                    Math.min(text.length(), bracket.end() + LONGEST_LEAD));
            if (bracket.start() >= from && abbreviated.find()) {
                abbreviation(cell, abbreviated.toMatchResult(), terms);
                from = abbreviated.end();
            }
        }
    }

    private static void abbreviation(LessonCell cell, MatchResult found, Map<String, Term> terms) {
        String words = found.group(1);
        String letters = found.group(2);
        if (!EVERYDAY.contains(letters) && spells(words, letters)) {
            Pattern use =
                    Pattern.compile("(?<![\\p{L}\\d_./-])" + letters + "s?(?![\\p{L}\\d_/-])");
            terms.putIfAbsent(letters, new Term(letters, cell.index(), use));
        }
    }

    /// Whether `letters` are the first letters of the last of `words`, little words left out.
    private static boolean spells(String words, String letters) {
        StringBuilder initials = new StringBuilder();
        for (String word : WORDS.splitAsStream(words).toList()) {
            if (!word.isEmpty() && !LITTLE.contains(word.toLowerCase(Locale.ROOT))) {
                initials.append(word.charAt(0));
            }
        }
        return initials.toString()
                .toUpperCase(Locale.ROOT)
                .endsWith(letters.toUpperCase(Locale.ROOT));
    }

    private static void bold(
            LessonCell cell, String text, MatchResult found, Map<String, Term> terms) {
        String term = found.group(1).strip();
        String before = text.substring(Math.max(0, found.start() - LONGEST_LEAD), found.start());
        boolean defines =
                (cell.tagged() && found.group().startsWith("**"))
                        || DEFINES_AFTER
                                .matcher(text)
                                .region(found.end(), text.length())
                                .lookingAt()
                        || DEFINES_BEFORE.matcher(before).matches();
        if (defines && isTechnical(term)) {
            Pattern use =
                    Pattern.compile(
                            "(?i)(?<![\\p{L}-])"
                                    + Pattern.quote(term)
                                    + "s?(?![\\p{L}-]|(?-i: \\p{Lu}))");
            terms.putIfAbsent(term.toLowerCase(Locale.ROOT), new Term(term, cell.index(), use));
        }
    }

    /// Whether it is hardly an everyday word: of several words, hyphenated, with capitals inside,
    /// or long.
    private static boolean isTechnical(String term) {
        return TERM.matcher(term).matches()
                && term.split(" ").length <= LONGEST_TERM
                && (term.contains(" ")
                        || term.contains("-")
                        || term.substring(1).chars().anyMatch(Character::isUpperCase)
                        || (term.length() >= 8 && !term.endsWith("ing")));
    }

    /// @param running the words of the cells that were looked at before, by their index
    private static void early(
            LessonUnderCheck lesson,
            Term term,
            Map<Integer, String> running,
            List<Finding> findings) {
        for (LessonCell cell : lesson.markdownCells()) {
            if (cell.index() >= term.cell) {
                return;
            }
            Matcher use =
                    term.use.matcher(
                            running.computeIfAbsent(
                                    cell.index(), _ -> TermsIntroduced.running(cell)));
            if (use.find() && cell.kind() != BeatKind.OPENING) {
                findings.add(
                        cell.finding(
                                lineOf(cell, term),
                                "'"
                                        + term.text
                                        + "' is used before it is introduced (cell "
                                        + lesson.cells().get(term.cell).name()
                                        + ")",
                                "Introduce it here, or say it in everyday words until then."));
                return;
            }
        }
    }

    private static int lineOf(LessonCell cell, Term term) {
        List<String> lines = cell.lines();
        for (int line = 0; line < lines.size(); line++) {
            if (term.use.matcher(lines.get(line)).find()) {
                return line + 1;
            }
        }
        return 0;
    }

    /// The words of a cell without those that stand apart, and without links.
    private static String running(LessonCell cell) {
        return Spans.withoutLinks(OUTSIDE.matcher(cell.ownWords()).replaceAll(" "));
    }
}
