package org.notebooklearning.source.pdf;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Takes away the numbers of lines in the margins of manuscripts and beside listings: numbers at
/// one edge that rise evenly from line to line.
final class MarginNumbers {
    /// So many numbers below each other count lines; fewer may be anything.
    private static final int FEWEST = 4;

    private static final int LONGEST_NUMBER = 5;

    private MarginNumbers() {}

    /// `runs` of one page without them.
    static List<Run> removed(List<Run> runs) {
        List<Run> numbers = runs.stream().filter(MarginNumbers::isNumber).toList();
        if (numbers.size() < FEWEST) {
            return runs;
        }
        Set<Run> gone = Collections.newSetFromMap(new IdentityHashMap<>());
        for (List<Run> stack : stacks(numbers)) {
            if (rises(stack) && standsOutside(stack, runs)) {
                gone.addAll(stack);
            }
        }
        return gone.isEmpty() ? runs : runs.stream().filter(r -> !gone.contains(r)).toList();
    }

    private static boolean isNumber(Run run) {
        return run.glyphs().size() <= LONGEST_NUMBER
                && run.letters().length() <= LONGEST_NUMBER
                && run.letters().chars().allMatch(c -> c >= '0' && c <= '9');
    }

    /// Numbers that end, or else begin, at one edge.
    private static List<List<Run>> stacks(List<Run> numbers) {
        Map<Long, List<Run>> byRight = new HashMap<>();
        Map<Long, List<Run>> byLeft = new HashMap<>();
        for (Run number : numbers) {
            byRight.computeIfAbsent(Math.round(number.right() / 3), x -> new ArrayList<>())
                    .add(number);
            byLeft.computeIfAbsent(Math.round(number.left() / 3), x -> new ArrayList<>())
                    .add(number);
        }
        List<List<Run>> stacks = new ArrayList<>(byRight.values());
        stacks.addAll(byLeft.values());
        stacks.removeIf(stack -> stack.size() < FEWEST);
        return stacks;
    }

    private static boolean rises(List<Run> stack) {
        stack.sort(Comparator.comparingDouble(Run::baseline));
        int even = 0;
        int step = number(stack.get(1)) - number(stack.get(0));
        for (int i = 1; i < stack.size(); i++) {
            even += number(stack.get(i)) - number(stack.get(i - 1)) == step ? 1 : 0;
        }
        return step > 0 && step <= 10 && even >= 0.9 * (stack.size() - 1);
    }

    private static int number(Run run) {
        return Integer.parseInt(run.letters());
    }

    /// Whether text stands beside the numbers, and next to none of it reaches over them.
    private static boolean standsOutside(List<Run> stack, List<Run> runs) {
        double left = stack.stream().mapToDouble(Run::left).min().orElse(0);
        double right = stack.stream().mapToDouble(Run::right).max().orElse(0);
        double top = stack.getFirst().baseline() - 2;
        double bottom = stack.getLast().baseline() + 2;
        int beside = 0;
        int over = 0;
        int text = 0;
        int outside = 0;
        for (Run run : runs) {
            if (run.baseline() < top || run.baseline() > bottom || isNumber(run)) {
                continue;
            }
            beside++;
            text += run.glyphs().size() > 15 || run.glyphs().getFirst().face().mono() ? 1 : 0;
            over += run.left() < right - 1 && run.right() > left + 1 ? 1 : 0;
            outside += run.right() <= left + 1 ? 1 : 0;
        }
        boolean atEdge = outside == 0 || outside == beside || outside >= 0.3 * beside;
        return text >= 0.3 * beside && text >= 2 && over <= 0.05 * beside && atEdge;
    }
}
