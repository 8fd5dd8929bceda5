package org.notebooklearning.source.rst;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// A directive as it is written: `.. name:: argument`, then options, then content.
record RstDirective(
        String name, String argument, Map<String, String> options, List<String> content) {
    private static final Pattern BEGIN =
            Pattern.compile("^\\.\\. (?:\\|[^|]{1,80}\\| )?([A-Za-z][\\w:+.-]{0,60}):: ?(.*)$");
    private static final Pattern OPTION = Pattern.compile("^:([\\w-]{1,60}):(?: (.*))?$");

    /// The directive of `line` and the `block` below it, without its indentation; null where the
    /// line begins none.
    static @Nullable RstDirective of(String line, List<String> block) {
        Matcher begin = BEGIN.matcher(line);
        if (!begin.matches()) {
            return null;
        }
        Map<String, String> options = new HashMap<>();
        List<String> content = new ArrayList<>();
        String argument = begin.group(2).strip();
        int i = 0;
        while (i < block.size() && OPTION.matcher(block.get(i)).matches()) {
            Matcher option = OPTION.matcher(block.get(i));
            if (option.matches()) {
                options.put(option.group(1), option.group(2) == null ? "" : option.group(2));
            }
            i++;
        }
        content.addAll(RstLines.dedented(block.subList(i, block.size())));
        return new RstDirective(begin.group(1), argument, options, content);
    }

    String option(String option) {
        return options.getOrDefault(option, "");
    }

    String text() {
        return String.join("\n", content);
    }
}
