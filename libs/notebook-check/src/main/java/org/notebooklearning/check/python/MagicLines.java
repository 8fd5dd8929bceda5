package org.notebooklearning.check.python;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Takes the lines that IPython reads itself out of a cell, and puts Python of the same meaning for
/// names in their place, so that line numbers stay.
final class MagicLines {
    private static final Pattern CELL_MAGIC = Pattern.compile("%%(\\w+)(.*)");
    private static final Pattern LINE_MAGIC = Pattern.compile("%([A-Za-z_]\\w*)(.*)");
    private static final Pattern ASSIGNED =
            Pattern.compile("([A-Za-z_][\\w., ]*?)\\s*=\\s*([!%])(?!=)(\\w*)(.*)");
    private static final Pattern HELP =
            Pattern.compile("\\?{1,2}%{0,2}[\\w.*]+|%{0,2}[\\w.*]+\\?{1,2}");

    /// Cell magics whose cell is still Python.
    private static final Set<String> PYTHON_CELLS = Set.of("time", "timeit", "capture", "prun");

    /// Magics that run commands outside Python.
    private static final Set<String> SHELLS =
            Set.of("bash", "sh", "script", "system", "sx", "pip", "conda", "cmd", "perl", "ruby");

    private final List<Magic> magics = new ArrayList<>();
    private final List<String> lines = new ArrayList<>();
    private final boolean python;

    MagicLines(String source) {
        OpenText open = new OpenText();
        boolean inPython = true;
        boolean first = true;
        boolean inCommand = false;
        int number = 0;
        for (String line : source.split("\n", -1)) {
            number++;
            String text = line.strip();
            if (first && !text.isEmpty()) {
                first = false;
                Matcher magic = CELL_MAGIC.matcher(text);
                if (magic.matches()) {
                    String name = magic.group(1);
                    magics.add(new Magic(kind(name, Magic.Kind.CELL), number, name, text));
                    inPython = PYTHON_CELLS.contains(name);
                    lines.add(name.equals("capture") ? captured(magic.group(2)) : "");
                    continue;
                }
            }
            if (inCommand) {
                inCommand = text.endsWith("\\");
                lines.add("");
                continue;
            }
            String kept = inPython ? open.isOpen() ? line : readable(line, text, number) : "";
            // IPython reads on where a command ends with a backslash.
            inCommand = inPython && text.endsWith("\\") && !kept.endsWith("\\");
            open.read(kept);
            lines.add(kept);
        }
        this.python = inPython;
    }

    /// False where a cell magic hands the cell to another language.
    boolean isPython() {
        return python;
    }

    List<Magic> magics() {
        return magics;
    }

    /// The cell as Python, with as many lines.
    String asPython() {
        return String.join("\n", lines);
    }

    private String readable(String line, String text, int number) {
        if (!text.contains("%") && !text.contains("!") && !text.contains("?")) {
            return line;
        }
        String indent = line.substring(0, line.length() - line.stripLeading().length());
        Matcher magic = LINE_MAGIC.matcher(text);
        if (text.startsWith("!")) {
            magics.add(new Magic(Magic.Kind.SHELL, number, "", text));
            return indent + "pass";
        }
        if (HELP.matcher(text).matches()) {
            magics.add(new Magic(Magic.Kind.HELP, number, "", text));
            return indent + "pass";
        }
        if (magic.matches()) {
            String name = magic.group(1);
            magics.add(new Magic(kind(name, Magic.Kind.LINE), number, name, text));
            boolean runs = name.equals("time") && !magic.group(2).isBlank();
            return indent + (runs ? magic.group(2).strip() : "pass");
        }
        Matcher assigned = ASSIGNED.matcher(text);
        if (assigned.matches()) {
            boolean shell = assigned.group(2).equals("!");
            String name = shell ? "" : assigned.group(3);
            Magic.Kind kind = shell ? Magic.Kind.SHELL : kind(name, Magic.Kind.LINE);
            magics.add(new Magic(kind, number, name, text));
            return indent + assigned.group(1) + " = None";
        }
        return line;
    }

    private static Magic.Kind kind(String name, Magic.Kind otherwise) {
        return SHELLS.contains(name) ? Magic.Kind.SHELL : otherwise;
    }

    private static String captured(String rest) {
        String name = rest.strip();
        return name.matches("[A-Za-z_]\\w*") ? name + " = None" : "";
    }

    /// Whether the text so far leaves a bracket or a string open, so that the next line is no
    /// statement of its own.
    private static final class OpenText {
        private int depth;
        private String quote = "";
        private boolean continued;

        boolean isOpen() {
            return depth > 0 || !quote.isEmpty() || continued;
        }

        void read(String line) {
            continued = line.endsWith("\\");
            int at = 0;
            while (at < line.length()) {
                at = quote.isEmpty() ? inCode(line, at) : inString(line, at);
            }
            if (quote.length() == 1) {
                quote = "";
            }
        }

        private int inCode(String line, int at) {
            char c = line.charAt(at);
            switch (c) {
                case '#' -> {
                    return line.length();
                }
                case '(', '[', '{' -> depth++;
                case ')', ']', '}' -> depth = Math.max(0, depth - 1);
                case '"', '\'' -> {
                    String triple = String.valueOf(c).repeat(3);
                    quote = line.startsWith(triple, at) ? triple : String.valueOf(c);
                    return at + quote.length();
                }
                default -> {
                    // No other character opens or closes anything.
                }
            }
            return at + 1;
        }

        private int inString(String line, int at) {
            if (line.charAt(at) == '\\') {
                return at + 2;
            }
            if (line.startsWith(quote, at)) {
                int end = at + quote.length();
                quote = "";
                return end;
            }
            return at + 1;
        }
    }
}
