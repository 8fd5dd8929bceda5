package org.notebooklearning.runner.execution;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The list of system calls that the filters are compiled from, and the numbers that calls have.
///
/// @param rules one for each line
/// @param numbers of each call, by kind of machine; calls that a kind of machine lacks are left out
record SystemCallList(List<Rule> rules, Map<SystemCallFilter, Map<String, Integer>> numbers) {
    private static final Path LIST = Path.of("src/main/seccomp/system-calls.txt");
    private static final Pattern CONDITION = Pattern.compile("(\\d)(?:&(\\w+))?(==|!=)(\\w+)");
    private static final Map<String, Integer> ERRORS =
            Map.of("EPERM", 1, "ENOSYS", 38, "EOPNOTSUPP", 95);

    /// What the kernel says of calls that no rule is about.
    static final int UNKNOWN = FilterProgram.ERRNO + 38;

    record Condition(int argument, long mask, boolean equal, long value) {
        boolean isMetBy(long... arguments) {
            return ((arguments[argument] & mask) == value) == equal;
        }
    }

    record Rule(String verdict, String call, List<Condition> conditions) {
        int result() {
            return verdict.equals("allow")
                    ? FilterProgram.ALLOW
                    : FilterProgram.ERRNO + ERRORS.get(verdict);
        }
    }

    static SystemCallList read() throws IOException {
        List<Rule> rules = new ArrayList<>();
        for (String line : Files.readAllLines(LIST)) {
            String rule = line.replaceFirst("#.*", "").strip();
            if (!rule.isEmpty()) {
                List<String> words = List.of(rule.split(" +", -1));
                rules.add(
                        new Rule(
                                words.get(0),
                                words.get(1),
                                words.stream().skip(2).map(SystemCallList::condition).toList()));
            }
        }
        return new SystemCallList(
                rules,
                Map.of(
                        SystemCallFilter.X86_64, numbers(1),
                        SystemCallFilter.AARCH64, numbers(2)));
    }

    private static Condition condition(String text) {
        Matcher parts = CONDITION.matcher(text);
        if (!parts.matches()) {
            throw new AssertionError("No condition: " + text);
        }
        return new Condition(
                Integer.parseInt(parts.group(1)),
                parts.group(2) == null ? -1 : Long.decode(parts.group(2)),
                parts.group(3).equals("=="),
                Long.decode(parts.group(4)));
    }

    private static Map<String, Integer> numbers(int column) throws IOException {
        Map<String, Integer> numbers = new TreeMap<>();
        try (InputStream table =
                SystemCallList.class.getResourceAsStream("system-call-numbers.txt")) {
            for (String line :
                    new String(table.readAllBytes(), StandardCharsets.UTF_8).lines().toList()) {
                List<String> words = List.of(line.split(" ", -1));
                if (!line.startsWith("#") && !words.get(column).equals("-")) {
                    numbers.put(words.getFirst(), Integer.valueOf(words.get(column)));
                }
            }
        }
        return numbers;
    }

    /// What is to come of a call by its name.
    int verdict(String call, long... arguments) {
        List<Integer> verdicts =
                rules.stream()
                        .filter(rule -> rule.call.equals(call))
                        .filter(
                                rule ->
                                        rule.conditions.stream()
                                                .allMatch(c -> c.isMetBy(arguments)))
                        .map(Rule::result)
                        .distinct()
                        .toList();
        if (verdicts.size() > 1) {
            throw new AssertionError("The list says different things of " + call);
        }
        return verdicts.isEmpty() ? UNKNOWN : verdicts.getFirst();
    }

    /// Values of an argument of a call by which its rules can be told apart, with those that a
    /// filter must not take for them because only their lower half is the same.
    List<Long> telling(String call, int argument) {
        TreeSet<Long> values = new TreeSet<>(List.of(0L, 1L, 2L, -1L, 1L << 32));
        for (Rule rule : rules) {
            for (Condition condition : rule.conditions) {
                if (rule.call.equals(call) && condition.argument == argument) {
                    long value = condition.value;
                    values.addAll(List.of(value, value + 1, value | 1L << 32, value | 1L << 63));
                    values.add(value | condition.mask & 0x10);
                }
            }
        }
        return List.copyOf(values);
    }

    /// Names of the calls that are refused whatever their arguments.
    List<String> refused() {
        return rules.stream()
                .filter(rule -> rule.verdict.equals("EPERM") && rule.conditions.isEmpty())
                .map(Rule::call)
                .toList();
    }
}
