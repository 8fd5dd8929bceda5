package org.notebooklearning.source.rst;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// A directive as it is written: `.. name:: argument`, then options, then content. The lines of an
/// argument are parted by line breaks.
record RstDirective(
        String name, String argument, Map<String, String> options, List<String> content) {
    private static final Pattern BEGIN =
            Pattern.compile("^\\.\\. ([A-Za-z][\\w:+.-]{0,60}) ?::(?: +(.*))?$");
    private static final Pattern OPTION = Pattern.compile("^:([\\w-]{1,60}):(?: +(.*))?$");

    /// The directive of `line` and the `block` of lines below it; null where the line begins none.
    static @Nullable RstDirective of(String line, List<String> block) {
        Matcher begin = BEGIN.matcher(line);
        if (!begin.matches()) {
            return null;
        }
        String argument = begin.group(2) == null ? "" : begin.group(2).strip();
        boolean parted = block.isEmpty() || block.getFirst().isBlank();
        List<String> lines = RstLines.dedented(block);
        Map<String, String> options = new HashMap<>();
        int i = 0;
        StringBuilder more = new StringBuilder(argument);
        while (!parted && i < lines.size() && !lines.get(i).isBlank() && !isOption(lines, i)) {
            more.append('\n').append(lines.get(i));
            i++;
        }
        boolean optionsFollow = !parted && i < lines.size() && isOption(lines, i);
        if (!optionsFollow) {
            more.setLength(argument.length());
            i = takesLines(begin.group(1)) ? append(lines, parted, more) : 0;
        }
        i = optionsFollow ? options(lines, i, options) : i;
        List<String> content = new ArrayList<>(RstLines.dedented(lines.subList(i, lines.size())));
        return new RstDirective(
                begin.group(1).toLowerCase(Locale.ROOT),
                more.toString().strip(),
                Map.copyOf(options),
                content);
    }

    /// Titles and addresses may go over several lines, up to a blank one.
    private static boolean takesLines(String name) {
        return name.matches("image|figure|csv-table|table|list-table");
    }

    private static int append(List<String> lines, boolean parted, StringBuilder argument) {
        int i = 0;
        while (!parted && i < lines.size() && !lines.get(i).isBlank()) {
            argument.append('\n').append(lines.get(i));
            i++;
        }
        return i;
    }

    private static boolean isOption(List<String> lines, int i) {
        return OPTION.matcher(lines.get(i)).matches();
    }

    private static int options(List<String> lines, int from, Map<String, String> options) {
        int i = from;
        String last = "";
        while (i < lines.size() && !lines.get(i).isBlank()) {
            Matcher option = OPTION.matcher(lines.get(i));
            if (option.matches()) {
                last = option.group(1).toLowerCase(Locale.ROOT);
                options.put(last, option.group(2) == null ? "" : option.group(2));
            } else if (RstLines.indent(lines.get(i)) > 0) {
                options.merge(last, lines.get(i).strip(), (a, b) -> (a + "\n" + b).strip());
            } else {
                break;
            }
            i++;
        }
        return i;
    }

    String option(String option) {
        return options.getOrDefault(option, "");
    }

    String text() {
        return String.join("\n", content);
    }
}
