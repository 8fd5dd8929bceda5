package org.notebooklearning.merge.names;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.notebooklearning.check.python.Import;
import org.notebooklearning.check.python.NameEvent;
import org.notebooklearning.check.python.PythonCell;
import org.notebooklearning.check.python.PythonNames;

/// Which names a lesson may not have in a notebook, because the learner uses them already for
/// something else. An import of the same thing under the same name is no conflict.
///
/// @param renamed the new name by the lesson's own one
/// @param builtins the new name of each of Python's own names that the lesson needs and that mean
///     something else in the notebook
public record NameConflicts(Map<String, String> renamed, Map<String, String> builtins) {
    /// What `from numpy import *` and its like put over Python's own names.
    private static final Set<String> STARRED =
            Set.of(
                    "abs", "all", "any", "bool", "bytes", "complex", "divmod", "float", "int",
                    "max", "min", "object", "open", "pow", "round", "str", "sum");
    private static final String TEST = "test_";

    /// The conflicts of `lesson` with the cells of the learner.
    public static NameConflicts of(List<PythonCell> given, List<PythonCell> lesson) {
        Bindings theirs = Bindings.of(given);
        Bindings ours = Bindings.of(lesson);
        Set<String> taken = new HashSet<>(theirs.all);
        taken.addAll(ours.all);
        Map<String, String> renamed = new LinkedHashMap<>();
        for (String name : ours.bound) {
            if (isConflict(name, ours, theirs)) {
                renamed.put(name, free(name, taken));
            }
        }
        Map<String, String> builtins = new LinkedHashMap<>();
        for (String name : ours.used) {
            boolean hidden =
                    theirs.bound.contains(name) || (theirs.starred && STARRED.contains(name));
            if (hidden && PythonNames.isBuiltin(name) && !ours.bound.contains(name)) {
                builtins.put(name, free(name, taken));
            }
        }
        return new NameConflicts(renamed, builtins);
    }

    /// All of them.
    public Map<String, String> all() {
        Map<String, String> all = new LinkedHashMap<>(renamed);
        all.putAll(builtins);
        return all;
    }

    private static boolean isConflict(String name, Bindings ours, Bindings theirs) {
        if (name.matches("_+|__\\w+__") || !theirs.all.contains(name)) {
            return false;
        }
        Set<String> meanings = ours.imports.getOrDefault(name, Set.of());
        boolean onlyImported = !meanings.isEmpty() && !ours.otherwise.contains(name);
        if (onlyImported && !theirs.bound.contains(name)) {
            // The learner's cells ask for it and nobody has it: this is what they ask for.
            return false;
        }
        return !onlyImported
                || meanings.size() > 1
                || theirs.otherwise.contains(name)
                || !meanings.equals(theirs.imports.get(name));
    }

    private static String free(String name, Set<String> taken) {
        String other = other(name);
        String free = other;
        for (int number = 2; !taken.add(free); number++) {
            free = other + "_" + number;
        }
        return free;
    }

    private static String other(String name) {
        if (name.startsWith(TEST)) {
            // Names of practice cells are told apart by how they begin.
            return TEST + "lesson_" + name.substring(TEST.length());
        }
        if (name.startsWith("_")) {
            return "_lesson" + name;
        }
        if (name.length() > 1 && name.equals(name.toUpperCase(Locale.ROOT))) {
            return "LESSON_" + name;
        }
        return name.length() > 1 && Character.isUpperCase(name.charAt(0))
                ? "Lesson" + name
                : "lesson_" + name;
    }

    /// What some cells do with names.
    private static final class Bindings {
        private final Set<String> bound = new LinkedHashSet<>();
        private final Set<String> used = new LinkedHashSet<>();
        private final Set<String> all = new HashSet<>();
        private final Set<String> otherwise = new HashSet<>();
        private final Map<String, Set<String>> imports = new LinkedHashMap<>();
        private boolean starred;

        static Bindings of(List<PythonCell> cells) {
            Bindings bindings = new Bindings();
            cells.forEach(bindings::read);
            bindings.all.addAll(bindings.bound);
            bindings.all.addAll(bindings.used);
            return bindings;
        }

        private void read(PythonCell cell) {
            for (NameEvent event : cell.names()) {
                switch (event) {
                    case NameEvent.Bound(var name, _, _, NameEvent.How how) -> {
                        bound.add(name);
                        if (how != NameEvent.How.IMPORT) {
                            otherwise.add(name);
                        }
                    }
                    case NameEvent.Used(var name, _, _, _) -> used.add(name);
                    case NameEvent.Deleted(var name, _, _) -> otherwise.add(name);
                    case NameEvent.StarImported _ -> starred = true;
                }
            }
            for (Import one : cell.imports()) {
                imports.computeIfAbsent(one.bound(), _ -> new HashSet<>()).add(one.meaning());
            }
        }
    }
}
