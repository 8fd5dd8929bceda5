package org.notebooklearning.check.python;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Takes the lines that IPython reads itself out of a cell, and puts Python of the same meaning for
/// names in their place, so that line numbers stay. It follows IPython's `inputtransformer2`.
final class MagicLines {
    private static final Pattern CELL_MAGIC = Pattern.compile("%%([^\\s?]+)(.*)");
    private static final Pattern LINE_MAGIC = Pattern.compile("%([A-Za-z_]\\w*)(.*)");
    private static final Pattern HELP_BEFORE = Pattern.compile("(?U)\\?{1,2}%{0,2}[\\w.*]+");
    private static final Pattern HELP_BEHIND =
            Pattern.compile("(?U)%{0,2}(?!\\d)[\\w*]+(?:\\.(?!\\d)[\\w*]+|\\[-?\\d+])*\\?{1,2}$");
    private static final Pattern DOCTEST = Pattern.compile("\\s*(?:>>>|\\.\\.\\.)[ \\t]?");
    private static final Pattern PROMPT = Pattern.compile("(?:In \\[\\d+\\]: ?|\\s*\\.{3,}: ?)");
    /// What stands in front of a line that calls its first word with the others.
    private static final String CALLS = ",;/";

    /// Cell magics whose cell is still Python.
    private static final Set<String> PYTHON_CELLS =
            Set.of("time", "timeit", "capture", "prun", "debug", "memit");

    /// Magics that run commands outside Python.
    private static final Set<String> SHELLS =
            Set.of(
                    "bash",
                    "sh",
                    "script",
                    "system",
                    "sx",
                    "pip",
                    "conda",
                    "cmd",
                    "perl",
                    "ruby",
                    "mamba",
                    "micromamba",
                    "uv",
                    "!");

    /// Options of `%%capture`; the word without dashes is the name that it binds.
    private static final Pattern CAPTURED = Pattern.compile("(?:^|\\s)([A-Za-z_]\\w*)(?=\\s|$)");

    private final List<Magic> magics = new ArrayList<>();
    private final List<String> lines = new ArrayList<>();
    private final List<SyntaxProblem> late = new ArrayList<>();
    private final OpenText open = new OpenText();
    private boolean python = true;
    private boolean inCommand;

    MagicLines(String source) {
        List<String> all = withoutMargin(source);
        boolean first = true;
        boolean alone = all.stream().filter(line -> !line.isBlank()).count() == 1;
        for (int index = 0; index < all.size(); index++) {
            String text = all.get(index).strip();
            boolean begins = first && !text.isEmpty();
            if (begins && isCellMagic(all.get(index).stripTrailing(), index + 1)) {
                // Below a magic that runs Python another one may stand.
                first = python;
                alone = false;
                continue;
            }
            first &= text.isEmpty();
            if (!python) {
                lines.add("");
            } else if (begins && alone && !Automagic.name(text).isEmpty()) {
                automagic(text, index + 1);
            } else {
                read(all.get(index), index + 1);
            }
        }
    }

    /// IPython takes out what stands in front of every line: an indent, or prompts.
    private static List<String> withoutMargin(String source) {
        List<String> all = List.of(source.split("\n", -1));
        String first = all.stream().filter(line -> !line.isBlank()).findFirst().orElse("");
        if (first.strip().startsWith(">>>")) {
            return all.stream().map(line -> withoutStart(DOCTEST, line)).toList();
        }
        if (PROMPT.matcher(first).lookingAt()) {
            return all.stream().map(line -> withoutStart(PROMPT, line)).toList();
        }
        String margin = margin(all);
        return margin.isEmpty()
                ? all
                : all.stream()
                        .map(line -> line.isBlank() ? "" : line.substring(margin.length()))
                        .toList();
    }

    private static String withoutStart(Pattern start, String line) {
        Matcher matcher = start.matcher(line);
        return matcher.lookingAt() ? line.substring(matcher.end()) : line;
    }

    /// The blanks that all lines begin with, but for those that have nothing else.
    private static String margin(List<String> lines) {
        String margin = null;
        for (String line : lines) {
            if (line.isBlank()) {
                continue;
            }
            String indent = line.substring(0, line.length() - line.stripLeading().length());
            int same = 0;
            int most =
                    margin == null ? indent.length() : Math.min(margin.length(), indent.length());
            while (margin != null && same < most && margin.charAt(same) == indent.charAt(same)) {
                same++;
            }
            margin = margin == null ? indent : margin.substring(0, same);
        }
        return margin == null ? "" : margin;
    }

    /// False where a cell magic hands the cell to another language.
    boolean isPython() {
        return python;
    }

    List<Magic> magics() {
        return magics;
    }

    /// Magics for whole cells that stand behind other code, where IPython does not know them.
    List<SyntaxProblem> problems() {
        return late;
    }

    /// The cell as Python, with as many lines.
    String asPython() {
        return String.join("\n", lines);
    }

    private boolean isCellMagic(String text, int number) {
        Matcher magic = CELL_MAGIC.matcher(text);
        if (!magic.matches() || magic.group(2).startsWith("?")) {
            return false;
        }
        String name = magic.group(1);
        magics.add(new Magic(kind(name, Magic.Kind.CELL), number, name, text));
        python = PYTHON_CELLS.contains(name);
        lines.add(name.equals("capture") ? captured(magic.group(2)) : "");
        return true;
    }

    private void automagic(String text, int number) {
        String name = Automagic.name(text);
        magics.add(new Magic(kind(name, Magic.Kind.LINE), number, name, text));
        lines.add(name.equals("time") ? text.substring(name.length()).strip() : "pass");
    }

    private void read(String line, int number) {
        String text = line.strip();
        if (inCommand) {
            inCommand = text.endsWith("\\");
            lines.add("");
            return;
        }
        String kept = open.isOpen() ? line : readable(line, text, number);
        // IPython reads on where a command ends with a backslash.
        inCommand = text.endsWith("\\") && !kept.endsWith("\\");
        open.read(kept);
        lines.add(kept);
    }

    private String readable(String line, String text, int number) {
        String indent = line.substring(0, line.length() - line.stripLeading().length());
        if (!text.isEmpty() && (CALLS.indexOf(text.charAt(0)) >= 0 || text.equals("%"))) {
            magics.add(new Magic(Magic.Kind.LINE, number, "", text));
            return indent + "pass";
        }
        if (!text.contains("%") && !text.contains("!") && !text.contains("?")) {
            return line;
        }
        if (text.startsWith("%%") && !text.endsWith("?")) {
            late.add(new SyntaxProblem(number, "'" + text + "' stands on no first line"));
            return indent + "pass";
        }
        Matcher magic = LINE_MAGIC.matcher(text);
        if (text.startsWith("!")) {
            magics.add(new Magic(Magic.Kind.SHELL, number, "", text));
            return indent + "pass";
        }
        if (isHelp(text)) {
            magics.add(new Magic(Magic.Kind.HELP, number, "", text));
            return indent + "pass";
        }
        if (magic.matches()) {
            String name = magic.group(1);
            magics.add(new Magic(kind(name, Magic.Kind.LINE), number, name, text));
            String timed = name.equals("time") ? withoutComment(magic.group(2)) : "";
            return indent + (timed.isEmpty() ? "pass" : timed);
        }
        return assigned(line, text, number);
    }

    private static boolean isHelp(String text) {
        return HELP_BEFORE.matcher(text).matches()
                || text.equals("?")
                || text.equals("??")
                || (text.endsWith("?")
                        && !OpenText.of(text).isOpen()
                        && OpenText.of(text).comment() < 0
                        && HELP_BEHIND.matcher(text).find());
    }

    private static String withoutComment(String code) {
        int comment = OpenText.of(code).comment();
        return (comment < 0 ? code : code.substring(0, comment)).strip();
    }

    /// `files = !ls` and `here: str = %pwd` bind what stands in front of the `=`.
    private String assigned(String line, String text, int number) {
        int at = OpenText.of(line).assignment();
        String value = at < 0 ? "" : line.substring(at + 1).strip();
        Matcher magic = LINE_MAGIC.matcher(value);
        boolean shell = value.startsWith("!") && !value.startsWith("!=");
        if (!shell && !magic.matches()) {
            return line;
        }
        String name = shell ? "" : magic.group(1);
        Magic.Kind kind = shell ? Magic.Kind.SHELL : kind(name, Magic.Kind.LINE);
        magics.add(new Magic(kind, number, name, text));
        return line.substring(0, at) + "= None";
    }

    private static Magic.Kind kind(String name, Magic.Kind otherwise) {
        return SHELLS.contains(name) ? Magic.Kind.SHELL : otherwise;
    }

    private static String captured(String rest) {
        Matcher name = CAPTURED.matcher(rest);
        return name.find() ? name.group(1) + " = None" : "";
    }
}
