package org.notebooklearning.model.ask;

import java.util.Locale;

/// The most that one lesson may cost.
public sealed interface Cap {
    /// Whether what was `spent` is as much as it may be, or more.
    boolean isReachedBy(Tokens spent);

    /// It as people read it, such as `5 EUR` or `2,000,000 tokens`.
    String text();

    /// A sum of money.
    ///
    /// @param most in the currency of `prices`
    record Money(double most, Prices prices) implements Cap {
        public Money {
            if (!(most > 0) || Double.isInfinite(most)) {
                throw new IllegalArgumentException("A cap is a number above 0");
            }
        }

        @Override
        public boolean isReachedBy(Tokens spent) {
            return spent.cost(prices) >= most;
        }

        @Override
        public String text() {
            String number =
                    most == Math.rint(most)
                            ? String.format(Locale.ROOT, "%.0f", most)
                            : String.format(Locale.ROOT, "%.2f", most);
            return (number + " " + prices.currency()).strip();
        }
    }

    /// A number of tokens, sent and replied together.
    record TokenCount(long most) implements Cap {
        public TokenCount {
            if (most < 1) {
                throw new IllegalArgumentException("A cap is a number above 0");
            }
        }

        @Override
        public boolean isReachedBy(Tokens spent) {
            return spent.input() + spent.output() >= most;
        }

        @Override
        public String text() {
            return String.format(Locale.ROOT, "%,d tokens", most);
        }
    }
}
