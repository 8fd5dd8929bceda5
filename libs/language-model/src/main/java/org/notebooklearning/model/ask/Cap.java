package org.notebooklearning.model.ask;

import org.jspecify.annotations.Nullable;
import org.notebooklearning.contracts.lesson.SpendingCap;

/// The most that one lesson may cost.
public sealed interface Cap {
    /// Whether what was `spent` is as much as it may be, or more.
    default boolean isReachedBy(Tokens spent) {
        return amount(spent) >= spending().most();
    }

    /// How much `tokens` are in its unit.
    double amount(Tokens tokens);

    /// It as events and pages tell it.
    SpendingCap spending();

    /// It as people read it, such as `5 EUR` or `2,000,000 tokens`.
    default String text() {
        return spending().text();
    }

    /// The cap of one lesson: what its learner allowed, or what all lessons may cost where that is
    /// more; null where there is no limit.
    ///
    /// @param configured for all lessons; null for none
    /// @param allowed by the learner; null where nothing was said
    /// @param prices null where they are not known: money can not be counted then
    static @Nullable Cap ofLesson(
            @Nullable Cap configured, @Nullable SpendingCap allowed, @Nullable Prices prices) {
        if (allowed == null || (!allowed.countsTokens() && prices == null)) {
            return configured;
        }
        boolean more =
                configured != null
                        && configured.spending().countsTokens() == allowed.countsTokens()
                        && configured.spending().most() >= allowed.most();
        if (more) {
            return configured;
        }
        return prices == null || allowed.countsTokens()
                ? new TokenCount(Math.max(1, Math.round(allowed.most())))
                : new Money(allowed.most(), prices);
    }

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
        public double amount(Tokens tokens) {
            return tokens.cost(prices);
        }

        @Override
        public SpendingCap spending() {
            return new SpendingCap(most, prices.currency());
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
        public double amount(Tokens tokens) {
            return tokens.input() + tokens.output();
        }

        @Override
        public SpendingCap spending() {
            return SpendingCap.tokens(most);
        }
    }
}
