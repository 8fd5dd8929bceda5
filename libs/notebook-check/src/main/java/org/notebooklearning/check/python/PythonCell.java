package org.notebooklearning.check.python;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// One code cell, read.
///
/// @param source as it stands in the notebook
/// @param python false where a cell magic hands it to another language; everything else is empty
///     then
/// @param problems places that are not Python, in order
/// @param magics lines that IPython reads itself
/// @param comments in order
/// @param imports wherever they stand
/// @param definitions functions and classes at the top level
/// @param calls wherever they stand, in order of the text
/// @param assertions wherever they stand
/// @param statements at the top level, in order
/// @param statementCount nested statements counted, docstrings not
/// @param showsValue whether the last statement is an expression whose value Jupyter shows
/// @param names what happens to names, in the order in which the cell runs
public record PythonCell(
        String source,
        boolean python,
        List<SyntaxProblem> problems,
        List<Magic> magics,
        List<Comment> comments,
        List<Import> imports,
        List<Definition> definitions,
        List<Call> calls,
        List<Assertion> assertions,
        List<Statement> statements,
        int statementCount,
        boolean showsValue,
        List<NameEvent> names) {

    public PythonCell {
        problems = List.copyOf(problems);
        magics = List.copyOf(magics);
        comments = List.copyOf(comments);
        imports = List.copyOf(imports);
        definitions = List.copyOf(definitions);
        calls = List.copyOf(calls);
        assertions = List.copyOf(assertions);
        statements = List.copyOf(statements);
        names = List.copyOf(names);
    }

    /// Reads `source`; what can not be read is told by `problems`.
    public static PythonCell parse(String source) {
        return parse(source, SyntaxCheck.none());
    }

    /// The same where `check` is asked whether it is Python.
    public static PythonCell parse(String source, SyntaxCheck check) {
        MagicLines lines = new MagicLines(source);
        SyntaxTree tree = SyntaxTree.parse(lines.asPython());
        SyntaxCheck.Answer answer =
                lines.isPython() && !source.isBlank()
                        ? check.check(lines.asPython())
                        : new SyntaxCheck.Answer.Unknown();
        List<SyntaxProblem> problems = new ArrayList<>(lines.problems());
        problems.addAll(
                switch (answer) {
                    case SyntaxCheck.Answer.Valid _ -> List.of();
                    case SyntaxCheck.Answer.Invalid(SyntaxProblem problem) -> List.of(problem);
                    case SyntaxCheck.Answer.Unknown _ ->
                            tree.problems().isEmpty()
                                    ? CompileChecks.of(lines.asPython(), tree.root())
                                    : tree.problems();
                });
        CodeWalk walk = CodeWalk.of(tree.root());
        List<Statement> statements = new ArrayList<>();
        for (SyntaxNode node : tree.root().children()) {
            statements.add(Statements.of(node));
        }
        boolean shows =
                !statements.isEmpty()
                        && (statements.getLast().kind() == Statement.Kind.EXPRESSION
                                || statements.getLast().kind() == Statement.Kind.TEXT)
                        && !source.stripTrailing().endsWith(";");
        return new PythonCell(
                source,
                lines.isPython(),
                problems,
                lines.magics(),
                tree.comments(),
                walk.imports,
                CodeWalk.definitions(tree.root()),
                walk.calls,
                walk.assertions,
                statements,
                walk.statements,
                shows,
                names(tree));
    }

    /// Of code that the parser could not follow only what it binds is told: what it uses may not
    /// be what it seems.
    private static List<NameEvent> names(SyntaxTree tree) {
        List<NameEvent> names = NameWalk.of(tree.root());
        return tree.problems().isEmpty()
                ? names
                : names.stream().filter(event -> !(event instanceof NameEvent.Used)).toList();
    }

    /// Names that the cell binds at its own level, in order.
    public Set<String> bound() {
        Set<String> bound = new LinkedHashSet<>();
        for (NameEvent event : names) {
            if (event instanceof NameEvent.Bound name) {
                bound.add(name.name());
            }
        }
        return bound;
    }

    /// Names that the cell uses and does not bind before, those in bodies of functions included.
    public Set<String> used() {
        Set<String> used = new LinkedHashSet<>();
        for (NameEvent event : names) {
            if (event instanceof NameEvent.Used name) {
                used.add(name.name());
            }
        }
        return used;
    }

    /// Lines that are not blank; comments count.
    public int lineCount() {
        return (int) source.lines().filter(line -> !line.isBlank()).count();
    }
}
