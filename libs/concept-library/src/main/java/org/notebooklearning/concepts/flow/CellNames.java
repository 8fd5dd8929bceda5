package org.notebooklearning.concepts.flow;

import java.util.HashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The names that cells bind for the whole notebook, and those that they take from cells before
/// them. It reads line by line and knows the plain Python of the library; where it is not sure it
/// takes a name for used. Whether a finished notebook has all its names, the rule NL008 tells from
/// a syntax tree.
final class CellNames {
    private static final Pattern TARGETS =
            Pattern.compile(
                    "^\\(?([A-Za-z_]\\w*(?:\\s*,\\s*\\*?[A-Za-z_]\\w*)*)\\)?\\s*([-+*/@%&|^]*)=(?!=)");
    private static final Pattern LOOP = Pattern.compile("\\bfor\\s+([\\w\\s,()]+?)\\s+in\\b");
    private static final Pattern ALIAS = Pattern.compile("\\bas\\s+([A-Za-z_]\\w*)");
    private static final Pattern IMPORT = Pattern.compile("^(?:from\\s+\\S+\\s+)?import\\s+(.*)");
    private static final Pattern DEFINITION =
            Pattern.compile("^(?:async\\s+)?(?:def|class)\\s+([A-Za-z_]\\w*)(.*)");
    private static final Pattern LAMBDA = Pattern.compile("\\blambda\\s+([^:]*):");
    private static final Pattern WORD = Pattern.compile("(?<![\\w.])[A-Za-z_]\\w*");
    private static final Pattern KEYWORD_ARGUMENT =
            Pattern.compile("(?<=[(,\\s])[A-Za-z_]\\w*\\s*=(?!=)");

    private final Set<String> bound = new HashSet<>();
    private final Set<String> used = new HashSet<>();
    private final Set<String> local = new HashSet<>();
    private int depth;
    private boolean inDefinition;

    /// Reads one more cell after those before.
    void read(String source) {
        depth = 0;
        inDefinition = false;
        for (String line : PlainCode.of(source).split("\n", -1)) {
            if (!line.isBlank()) {
                boolean begins = depth == 0;
                if (begins && !Character.isWhitespace(line.charAt(0))) {
                    inDefinition = false;
                    local.clear();
                }
                line(line.strip(), begins);
                depth += count(line, "([{") - count(line, ")]}");
            }
        }
    }

    Set<String> bound() {
        return Set.copyOf(bound);
    }

    /// Names used before the cells bind them, other things among them.
    Set<String> used() {
        return Set.copyOf(used);
    }

    private void line(String line, boolean begins) {
        Matcher imports = IMPORT.matcher(line);
        if (imports.find()) {
            words(imports.group(1)).forEach(this::bind);
            return;
        }
        Matcher definition = DEFINITION.matcher(line);
        boolean defines = begins && definition.find();
        if (defines) {
            bind(definition.group(1));
            inDefinition = true;
            local.addAll(words(definition.group(2).replaceAll("=[^,)]*", "")));
        }
        Set<String> inLine = new HashSet<>();
        LOOP.matcher(line).results().forEach(loop -> inLine.addAll(words(loop.group(1))));
        LAMBDA.matcher(line).results().forEach(one -> inLine.addAll(words(one.group(1))));
        Set<String> assigned = new HashSet<>();
        String rest = begins && !defines ? afterTargets(line, assigned) : line;
        use(rest, inLine);
        assigned.forEach(this::bind);
        if (begins && line.startsWith("for ")) {
            inLine.forEach(this::bind);
        }
        ALIAS.matcher(line).results().forEach(alias -> bind(alias.group(1)));
    }

    /// What stands after `a = b =` and the like, whose names go into `assigned`; all of an
    /// assignment that adds to what there is.
    private static String afterTargets(String line, Set<String> assigned) {
        String rest = line;
        Matcher targets = TARGETS.matcher(rest);
        while (targets.find()) {
            assigned.addAll(words(targets.group(1)));
            if (!targets.group(2).isEmpty()) {
                return line;
            }
            rest = rest.substring(targets.end()).strip();
            targets = TARGETS.matcher(rest);
        }
        return rest;
    }

    private void use(String code, Set<String> inLine) {
        for (String word : words(KEYWORD_ARGUMENT.matcher(code).replaceAll(" "))) {
            if (!inLine.contains(word) && !local.contains(word) && !bound.contains(word)) {
                used.add(word);
            }
        }
    }

    private void bind(String name) {
        if (name.equals("as")) {
            return;
        }
        if (inDefinition) {
            local.add(name);
        } else {
            bound.add(name);
        }
    }

    private static Set<String> words(String code) {
        Set<String> words = new HashSet<>();
        WORD.matcher(code).results().forEach(word -> words.add(word.group()));
        return words;
    }

    private static int count(String line, String any) {
        return (int) line.chars().filter(c -> any.indexOf(c) >= 0).count();
    }
}
