package org.notebooklearning.check.rule;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.notebooklearning.check.python.Comment;
import org.notebooklearning.check.python.Statement;
import org.notebooklearning.contracts.notebook.CellRole;
import org.notebooklearning.contracts.report.Verdict.Finding;

/// NL105: toy data means something. Looked at are random draws and literals of three numbers or
/// more under a name that says nothing (`x`, `data`, `tensor_a`); a comment, or the markdown before
/// the cell, has to say what they stand for. Grids to draw over, weights and settings are left out.
final class DataStandsForSomething implements Rule {
    private static final int FEWEST_NUMBERS = 3;
    private static final Set<CellRole> OTHER_ROLES =
            EnumSet.of(CellRole.PRACTICE, CellRole.CHECK, CellRole.SHORTCUT);
    private static final Pattern RANDOM =
            Pattern.compile(
                    "^[-\\d.\\s*+(]*\\b(torch|np|numpy|jnp)\\.(random\\.)?"
                            + "(randn|rand|randint|normal|standard_normal|uniform)\\((?!1?\\)).*",
                    Pattern.DOTALL);
    private static final Pattern LITERAL =
            Pattern.compile(
                    "^((torch\\.(tensor|FloatTensor|as_tensor)|(np|numpy|jnp)\\.array"
                            + "|tf\\.constant)"
                            + "\\()?\\s*\\[[\\[\\]\\s\\d.,eE+\\-_]*\\]\\s*"
                            + "(,\\s*(dtype|requires_grad"
                            + "|device)\\s*=\\s*[\\w.\"']+\\s*)*,?\\s*\\)?"
                            + "(\\.(astype|reshape|view|to|float)\\([^()]*\\))*$");
    private static final Pattern NUMBER = Pattern.compile("(?<![\\w.])\\d+(\\.\\d*)?");
    private static final Pattern COMMENT = Pattern.compile("#.*");
    private static final Pattern PIECES = Pattern.compile("[_\\d]+|(?<=\\p{Ll})(?=\\p{Lu})");
    private static final Set<String> SAY_NOTHING =
            Set.of(
                    ("x y z a t xs ys arr data array tensor tensors input inputs vector"
                                    + " vectors vec matrix mat list values value sample samples"
                                    + " batch"
                                    + " random rand numbers nums dummy my some tmp temp train"
                                    + " valid val new")
                            .split(" "));

    /// Words that tell how data is made, not what it is.
    private static final Pattern MAKING =
            Pattern.compile(
                    "(?i)\\b(create|make|generate|initiali[sz]e|define|set|build|get|random"
                            + "|torch|numpy"
                            + "|tensors?|arrays?|matri(x|ces)|vectors?|shape|size|dimensions?"
                            + "|dims?|of|with"
                            + "|seed|the|some|dummy|data|values?|a|an|and|from|to|for|this|new"
                            + "|example"
                            + "|our|we|will|in|is|be|using|let|us|it)\\b");
    private static final Pattern WORD = Pattern.compile("\\p{L}{3,}");
    private static final Pattern STANDS_FOR =
            Pattern.compile(
                    "(?i)\\b(rows?|columns?|each (row|column|entry|number)|stands? for|represents?"
                            + "|made[- ]up|metres?|meters?|seconds?|degrees|dollars|euros|kg"
                            + "|cm)\\b");

    @Override
    public Judgement judge(LessonUnderCheck lesson) {
        List<Finding> findings = new ArrayList<>();
        Set<String> known = new HashSet<>();
        int data = 0;
        for (LessonCell cell : lesson.codeCells()) {
            if (cell.isPractice() || cell.isOneOf(OTHER_ROLES)) {
                continue;
            }
            for (Statement statement : cell.python().statements()) {
                if (statement.targets().size() != 1 || !isData(statement.value())) {
                    continue;
                }
                data++;
                String name = statement.targets().getFirst();
                if (saysNothing(name)
                        && !known.contains(name)
                        && !isExplained(lesson, cell, statement)) {
                    known.add(name);
                    findings.add(unexplained(cell, statement, name));
                }
            }
        }
        if (data == 0) {
            return new NotChecked(
                    "No cell makes data of random draws or of three numbers or more.");
        }
        return new Checked(data + " pieces of toy data and the words beside them", findings);
    }

    private static Finding unexplained(LessonCell cell, Statement statement, String name) {
        return cell.finding(
                statement.line(),
                "Nothing says what '" + name + "' stands for",
                "Say it in a comment: what the rows, columns or numbers are, in which unit.");
    }

    private static boolean isData(String value) {
        if (value.contains(" for ")) {
            return false;
        }
        return RANDOM.matcher(value).matches()
                || (LITERAL.matcher(value).matches()
                        && NUMBER.matcher(value).results().count() >= FEWEST_NUMBERS);
    }

    private static boolean saysNothing(String name) {
        for (String piece : PIECES.splitAsStream(name).toList()) {
            if (!piece.isEmpty() && !SAY_NOTHING.contains(piece.toLowerCase(Locale.ROOT))) {
                return false;
            }
        }
        return !name.isEmpty();
    }

    private static boolean isExplained(
            LessonUnderCheck lesson, LessonCell cell, Statement statement) {
        if (isCommented(cell, statement)) {
            return true;
        }
        String name = statement.targets().getFirst();
        for (int index = cell.index() - 1; index >= Math.max(0, cell.index() - 2); index--) {
            LessonCell before = lesson.cells().get(index);
            if (before.isMarkdown()) {
                return names(before.source(), name) || STANDS_FOR.matcher(before.source()).find();
            }
        }
        return false;
    }

    /// By a comment on its lines, right above them, at the head of the cell, or where it is used.
    private static boolean isCommented(LessonCell cell, Statement statement) {
        int first = statement.line();
        int last = first + (int) statement.value().lines().count() - 1;
        String name = statement.targets().getFirst();
        List<Comment> comments = cell.python().comments();
        for (int at = comments.size() - 1; at >= 0; at--) {
            Comment comment = comments.get(at);
            if (comment.line() == first - 1 && comment.alone()) {
                first--;
            }
            boolean beside =
                    (comment.line() >= first && comment.line() <= last)
                            || (comment.line() > last && uses(cell, comment.line(), name));
            boolean isHead = comment.line() == 1 && comment.alone();
            String told = MAKING.matcher(comment.text()).replaceAll(" ");
            if ((beside || isHead) && WORD.matcher(told).results().count() >= 2) {
                return true;
            }
        }
        return false;
    }

    private static boolean uses(LessonCell cell, int line, String name) {
        String code = COMMENT.matcher(cell.lines().get(line - 1)).replaceFirst("");
        return Pattern.compile("(?<!\\w)" + Pattern.quote(name) + "(?!\\w)").matcher(code).find();
    }

    /// A name of one letter must stand as code or as a formula: "a" is also a word.
    private static boolean names(String markdown, String name) {
        String quoted = Pattern.quote(name);
        String bare = name.length() > 1 ? "|(?<![\\w.])" + quoted + "(?!\\w)" : "";
        return Pattern.compile(
                        "`[^`]*(?<!\\w)"
                                + quoted
                                + "(?!\\w)[^`]*`|\\$[^$]*(?<![a-zA-Z])"
                                + quoted
                                + "(?![a-zA-Z])[^$]*\\$"
                                + bare)
                .matcher(markdown)
                .find();
    }
}
