package org.notebooklearning.contracts.lesson;

import java.util.Locale;

/// The most that a lesson may cost of a language model.
///
/// @param unit `tokens`, or the currency of `most`, which is empty where it has no name
public record SpendingCap(double most, String unit) {
    private static final String TOKENS = "tokens";

    public SpendingCap {
        if (!(most > 0) || Double.isInfinite(most)) {
            throw new IllegalArgumentException("A cap is a number above 0");
        }
        unit = unit.strip();
    }

    /// A number of tokens, sent and replied together.
    public static SpendingCap tokens(long most) {
        return new SpendingCap(most, TOKENS);
    }

    /// Whether tokens are counted, and not money.
    public boolean countsTokens() {
        return unit.equals(TOKENS);
    }

    /// It as people read it, such as `5 EUR` or `2,000,000 tokens`.
    public String text() {
        return text(most);
    }

    /// Another `amount` of the same unit, as people read it.
    public String text(double amount) {
        String number =
                countsTokens()
                        ? String.format(Locale.ROOT, "%,.0f", amount)
                        : amount == Math.rint(amount)
                                ? String.format(Locale.ROOT, "%.0f", amount)
                                : String.format(Locale.ROOT, "%.2f", amount);
        return (number + " " + unit).strip();
    }
}
