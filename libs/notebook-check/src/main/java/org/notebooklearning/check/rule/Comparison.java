package org.notebooklearning.check.rule;

import java.util.Set;
import java.util.regex.Pattern;
import org.notebooklearning.check.python.Call;
import org.notebooklearning.check.python.PythonCell;

/// Signs that a code cell compares two things, and whether a reader sees what came of it.
final class Comparison {
    private static final Set<String> EQUAL =
            Set.of("allclose", "isclose", "equal", "array_equal", "eq", "assert_close");
    private static final Set<String> TELLING = Set.of("print", "display");

    /// Of two values: `==`, `<=` and the like, or how far they are apart.
    private static final Pattern OPERATOR =
            Pattern.compile("[=!<>]=|\\)\\.abs\\(\\)|\\babs\\([^()]*-|\\.dist\\(|\\.norm\\(");
    private static final Pattern SIDE_BY_SIDE = Pattern.compile("[^,\\s]\\s*,\\s*[^,\\s]");
    private static final Pattern FALSE = Pattern.compile("\\bFalse\\b");

    private Comparison() {}

    /// Whether the cell asserts something that it computes, or shows whether two things are equal.
    static boolean isMade(PythonCell python) {
        return python.assertions().stream().anyMatch(assertion -> assertion.calls())
                || (tells(python) && compares(python));
    }

    /// The same, or the two things stand next to each other in what it shows.
    static boolean isMadeOrSeen(PythonCell python) {
        return !python.assertions().isEmpty()
                || (tells(python)
                        && (compares(python) || SIDE_BY_SIDE.matcher(lastLine(python)).find()));
    }

    /// Whether the output says that something is not so.
    static boolean isDenied(String shown) {
        return FALSE.matcher(shown).find();
    }

    private static boolean compares(PythonCell python) {
        return python.calls().stream().map(Call::last).anyMatch(EQUAL::contains)
                || OPERATOR.matcher(python.source()).find();
    }

    private static boolean tells(PythonCell python) {
        return python.showsValue()
                || python.calls().stream().map(Call::last).anyMatch(TELLING::contains);
    }

    private static String lastLine(PythonCell python) {
        return python.source().lines().filter(line -> !line.isBlank()).reduce("", (a, b) -> b);
    }
}
