package org.notebooklearning.check.rule;

import java.util.List;
import java.util.stream.DoubleStream;

/// Whether a number can be computed from others in one step, as a reader does in the head: a
/// difference, a quotient, what is missing to the whole, a square.
final class Derived {
    private Derived() {}

    static boolean from(List<Double> numbers, ClaimedNumber claim) {
        for (int i = 0; i < numbers.size(); i++) {
            double one = Math.abs(numbers.get(i));
            if (ofOne(one).anyMatch(claim::is)) {
                return true;
            }
            for (double other : numbers.subList(i + 1, numbers.size())) {
                if (ofTwo(one, Math.abs(other)).anyMatch(claim::is)) {
                    return true;
                }
            }
        }
        return false;
    }

    private static DoubleStream ofOne(double a) {
        return DoubleStream.of(
                1 - a, 100 - a, a * a, 1 / a, Math.sqrt(a), Math.log(a), Math.exp(a), Math.exp(-a));
    }

    private static DoubleStream ofTwo(double a, double b) {
        return DoubleStream.of(a + b, a - b, a * b, a / b, b / a, (a - b) / a, (a - b) / b);
    }
}
