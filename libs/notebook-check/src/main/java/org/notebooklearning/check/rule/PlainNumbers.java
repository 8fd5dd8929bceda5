package org.notebooklearning.check.rule;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The names of a notebook that are plain numbers of Python wherever they are bound: by a number
/// alone, as a counter of `range`, or as a parameter whose default is a number. Of anything else
/// nothing is said.
final class PlainNumbers {
    private static final String NUMBER = "-?\\d[\\d_]*(?:\\.\\d*)?(?:[eE][-+]?\\d+)?";
    private static final Pattern ASSIGNED =
            Pattern.compile("(?m)^[ \\t]*([A-Za-z_]\\w*)[ \\t]*=(?!=)[ \\t]*([^#\\n]*)");
    private static final Pattern COUNTED = Pattern.compile("\\bfor ([A-Za-z_]\\w*) in (range\\()?");
    private static final Pattern DEFAULT =
            Pattern.compile(
                    "[(,][ \\t]*([A-Za-z_]\\w*)[ \\t]*=[ \\t]*" + NUMBER + "(?=[ \\t]*[,)])");
    private static final Pattern ALONE = Pattern.compile(NUMBER + "[ \\t]*");
    private static final Pattern TERM =
            Pattern.compile("[A-Za-z_][\\w.]*|" + NUMBER + "|[-+*/() \\t%]");
    private static final Set<String> CONSTANTS =
            Set.of("numpy.pi", "numpy.e", "math.pi", "math.e", "math.tau");

    private final Set<String> names;
    private final UnaryOperator<String> meaning;

    private PlainNumbers(Set<String> names, UnaryOperator<String> meaning) {
        this.names = names;
        this.meaning = meaning;
    }

    static PlainNumbers of(LessonUnderCheck lesson) {
        Map<String, Boolean> numbers = new HashMap<>();
        Set<String> parameters = new HashSet<>();
        for (LessonCell cell : lesson.codeCells()) {
            Matcher assigned = ASSIGNED.matcher(cell.source());
            while (assigned.find()) {
                boolean number = ALONE.matcher(assigned.group(2).stripTrailing()).matches();
                numbers.merge(assigned.group(1), number, Boolean::logicalAnd);
            }
            Matcher counted = COUNTED.matcher(cell.source());
            while (counted.find()) {
                numbers.merge(counted.group(1), counted.group(2) != null, Boolean::logicalAnd);
            }
            Matcher parameter = DEFAULT.matcher(cell.source());
            while (parameter.find()) {
                parameters.add(parameter.group(1));
            }
        }
        parameters.forEach(name -> numbers.putIfAbsent(name, true));
        numbers.values().removeIf(number -> !number);
        return new PlainNumbers(Set.copyOf(numbers.keySet()), lesson.names()::meaning);
    }

    /// Whether `expression` computes with nothing but such names, numbers and constants.
    boolean isNumber(String expression) {
        Matcher term = TERM.matcher(expression);
        int end = 0;
        while (term.find() && term.start() == end) {
            String text = term.group();
            boolean name = Character.isLetter(text.charAt(0)) || text.charAt(0) == '_';
            if (name && !names.contains(text) && !CONSTANTS.contains(meaning.apply(text))) {
                return false;
            }
            end = term.end();
        }
        return end > 0 && end == expression.length();
    }
}
