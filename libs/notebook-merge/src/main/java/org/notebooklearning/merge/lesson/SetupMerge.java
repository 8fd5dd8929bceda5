package org.notebooklearning.merge.lesson;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.notebooklearning.check.python.Import;
import org.notebooklearning.check.python.PythonCell;
import org.notebooklearning.check.python.SyntaxNode;
import org.notebooklearning.check.python.SyntaxTree;

/// Takes apart the cell of a lesson that holds its imports and its seed: what the learner's cells
/// have already goes, what they lack is handed over to them, the rest stays.
///
/// @param rest what the lesson's cell still holds; empty where nothing is left but comments
/// @param imports statements for the learner's cell with imports
/// @param seedIsTheirs whether the lesson's seed went because the learner's cells set one
record SetupMerge(String rest, List<String> imports, boolean seedIsTheirs) {
    private static final Pattern SEED = Pattern.compile("(?i)\\bseed");

    SetupMerge {
        imports = List.copyOf(imports);
    }

    /// What there is to know of the learner's cells.
    ///
    /// @param there what they import
    /// @param takesImports whether one of them can take in more imports
    /// @param seeded whether they seed what the lesson draws from
    /// @param apart names under which the lesson imports things for itself alone
    record Theirs(Set<Import> there, boolean takesImports, boolean seeded, Set<String> apart) {
        Theirs {
            there = Set.copyOf(there);
            apart = Set.copyOf(apart);
        }

        /// Whether the lesson's own module is not wanted any more.
        private boolean isIdle(Import one, Set<String> needed) {
            return apart.contains(one.bound()) && !needed.contains(one.bound());
        }

        private boolean lack(Import one) {
            return apart.contains(one.bound()) || !there.contains(anywhere(one));
        }

        private boolean take(Import one) {
            return takesImports && !apart.contains(one.bound());
        }

        /// What `cells` import at their own level, whatever the line.
        static Set<Import> imports(List<PythonCell> cells) {
            Set<Import> there = new HashSet<>();
            for (PythonCell cell : cells) {
                cell.imports().stream()
                        .filter(it -> cell.bound().contains(it.bound()))
                        .map(SetupMerge::anywhere)
                        .forEach(there::add);
            }
            return there;
        }
    }

    /// @param setup source of the lesson's cell
    /// @param used names that the lesson's other cells use
    static SetupMerge of(String setup, Set<String> used, Theirs theirs) {
        PythonCell cell = PythonCell.parse(setup);
        String[] lines = setup.split("\n", -1);
        boolean dropped = false;
        List<SyntaxNode> imports = new ArrayList<>();
        for (SyntaxNode node : SyntaxTree.ofCell(setup).root().children()) {
            if (theirs.seeded() && isSeed(node)) {
                dropped = true;
                blank(lines, node);
            } else if (node.is("import_statement") || node.is("import_from_statement")) {
                imports.add(node);
            }
        }
        Set<String> needed = new HashSet<>(used);
        needed.addAll(PythonCell.parse(left(lines)).used());
        List<String> moved = new ArrayList<>();
        for (SyntaxNode node : imports) {
            List<Import> all = imports(cell, node);
            List<Import> missing =
                    all.stream()
                            .filter(it -> !theirs.isIdle(it, needed))
                            .filter(theirs::lack)
                            .toList();
            List<Import> staying = missing.stream().filter(it -> !theirs.take(it)).toList();
            if (staying.size() == all.size()) {
                continue;
            }
            if (missing.size() == all.size() && staying.isEmpty()) {
                moved.addAll(Arrays.asList(lines).subList(node.line() - 1, node.endLine()));
            } else {
                missing.stream()
                        .filter(theirs::take)
                        .map(SetupMerge::statement)
                        .forEach(moved::add);
            }
            blank(lines, node);
            if (!staying.isEmpty()) {
                lines[node.line() - 1] =
                        staying.stream().map(SetupMerge::statement).collect(joining("\n"));
            }
        }
        if (dropped) {
            withoutTalkOfSeed(lines);
        }
        return new SetupMerge(tidy(lines), moved, dropped);
    }

    private static boolean isSeed(SyntaxNode node) {
        return node.is("expression_statement") && node.text().matches("[\\w.]*set_seed\\(\\d+\\)");
    }

    private static List<Import> imports(PythonCell cell, SyntaxNode node) {
        return cell.imports().stream()
                .filter(it -> it.line() >= node.line() && it.line() <= node.endLine())
                .toList();
    }

    private static Import anywhere(Import one) {
        return new Import(one.module(), one.name(), one.bound(), 0);
    }

    private static String statement(Import one) {
        String last = one.name().isEmpty() ? one.module() : one.name();
        int dot = last.indexOf('.');
        String usual = one.name().isEmpty() && dot > 0 ? last.substring(0, dot) : last;
        String as = one.bound().equals(usual) ? "" : " as " + one.bound();
        String from = one.name().isEmpty() ? "" : "from " + one.module() + " ";
        return from + "import " + last + as;
    }

    /// A line that is to go: no source has this character.
    private static final String GONE = "\0";

    /// The lines that stay: those that are to go are no Python.
    private static String left(String[] lines) {
        return Arrays.stream(lines).filter(line -> !line.equals(GONE)).collect(joining("\n"));
    }

    private static void blank(String[] lines, SyntaxNode node) {
        Arrays.fill(lines, node.line() - 1, node.endLine(), GONE);
    }

    /// Comments do not tell of a seed that is not set any more.
    private static void withoutTalkOfSeed(String[] lines) {
        for (int index = 0; index < lines.length; index++) {
            String line = lines[index];
            if (line.startsWith("#") && SEED.matcher(line).find()) {
                String left =
                        Pattern.compile(";")
                                .splitAsStream(line.substring(1))
                                .filter(clause -> !SEED.matcher(clause).find())
                                .collect(joining(";"))
                                .strip();
                lines[index] = left.isEmpty() ? GONE : "# " + left;
            }
        }
    }

    private static String tidy(String[] lines) {
        List<String> left = new ArrayList<>();
        for (String line : lines) {
            boolean second = line.isBlank() && (left.isEmpty() || left.getLast().isBlank());
            if (!line.equals(GONE) && !second) {
                left.add(line);
            }
        }
        boolean says =
                left.stream().anyMatch(line -> !line.isBlank() && !line.strip().startsWith("#"));
        return says ? String.join("\n", left).strip() : "";
    }
}
