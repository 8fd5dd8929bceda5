package org.notebooklearning.check.python;

import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Magics that are written without their `%`, such as `pip install tea`. IPython takes a cell of
/// one line for one where its first word is a magic that no variable hides
/// (ipython.readthedocs.io, "Automagic").
final class Automagic {
    private static final Pattern LINE = Pattern.compile("([A-Za-z_]\\w*)(?:\\s+(\\S.*))?");

    /// Words that hardly anybody takes for a variable.
    private static final Set<String> COMMANDS =
            Set.of(
                    "pip",
                    "conda",
                    "mamba",
                    "micromamba",
                    "uv",
                    "ls",
                    "ll",
                    "lf",
                    "lk",
                    "ldir",
                    "lx",
                    "pwd",
                    "cd",
                    "cat",
                    "cp",
                    "mv",
                    "rm",
                    "mkdir",
                    "rmdir",
                    "man",
                    "more",
                    "less",
                    "lsmagic",
                    "whos",
                    "who",
                    "who_ls",
                    "quickref",
                    "load_ext",
                    "reload_ext",
                    "unload_ext",
                    "autoreload",
                    "matplotlib",
                    "pylab");

    /// Words that may be a variable as well: what follows must be no Python.
    private static final Set<String> WORDS =
            Set.of(
                    "alias",
                    "autoawait",
                    "autocall",
                    "automagic",
                    "bookmark",
                    "clear",
                    "colors",
                    "config",
                    "debug",
                    "dhist",
                    "dirs",
                    "edit",
                    "env",
                    "gui",
                    "history",
                    "load",
                    "logstart",
                    "macro",
                    "magic",
                    "notebook",
                    "page",
                    "pdef",
                    "pdoc",
                    "pfile",
                    "pinfo",
                    "pinfo2",
                    "popd",
                    "precision",
                    "prun",
                    "psearch",
                    "psource",
                    "pushd",
                    "pycat",
                    "recall",
                    "rehashx",
                    "rerun",
                    "reset",
                    "run",
                    "save",
                    "sc",
                    "set_env",
                    "store",
                    "sx",
                    "system",
                    "tb",
                    "time",
                    "timeit",
                    "unalias",
                    "xmode");

    private Automagic() {}

    /// The magic's name; empty where `line`, the only one of its cell, is Python.
    static String name(String line) {
        Matcher words = LINE.matcher(line.strip());
        if (!words.matches()) {
            return "";
        }
        String name = words.group(1);
        String rest = words.group(2) == null ? "" : words.group(2);
        if (rest.startsWith("=") && !rest.startsWith("==")) {
            return "";
        }
        if (COMMANDS.contains(name)) {
            return rest.startsWith(",") || (rest.startsWith(".") && !rest.startsWith(".."))
                    ? ""
                    : name;
        }
        boolean goesOn =
                !rest.isEmpty()
                        && (Character.isJavaIdentifierStart(rest.charAt(0)) || rest.startsWith("-"))
                        && !rest.matches("(and|or|in|is|not|if|for)\\b.*|-\\s.*");
        return WORDS.contains(name) && goesOn ? name : "";
    }
}
