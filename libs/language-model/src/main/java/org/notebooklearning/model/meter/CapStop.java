package org.notebooklearning.model.meter;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;
import org.notebooklearning.contracts.lesson.SpendingCap;
import org.notebooklearning.contracts.lesson.SpendingRange;
import org.notebooklearning.model.ask.Cap;
import org.notebooklearning.model.ask.Tokens;

/// Where a lesson stands that has cost as much as it may. Amounts are in the unit of the cap.
///
/// @param rest what is probably still to come; null where nobody can say
/// @param suggested a cap that is probably enough
public record CapStop(
        SpendingCap cap, double spent, @Nullable SpendingRange rest, SpendingCap suggested) {

    static CapStop of(Cap cap, Tokens spent, @Nullable WritingEstimate rest) {
        double so = cap.amount(spent);
        SpendingRange range =
                rest == null
                        ? null
                        : new SpendingRange(cap.amount(rest.fewest()), cap.amount(rest.most()));
        // Where nobody knows, as much again.
        double enough = so + (range == null ? Math.max(so, cap.spending().most()) : range.most());
        return new CapStop(
                cap.spending(),
                so,
                range,
                new SpendingCap(roundedUp(enough), cap.spending().unit()));
    }

    /// To two digits: people are asked for a round sum.
    private static double roundedUp(double amount) {
        return BigDecimal.valueOf(amount)
                .round(new MathContext(2, RoundingMode.UP))
                .max(new BigDecimal("0.01"))
                .doubleValue();
    }
}
