package org.notebooklearning.model.provider;

import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.notebooklearning.model.ask.Cap;
import org.notebooklearning.model.ask.Prices;

/// Prices and caps as people set them.
///
/// @param variable that they are set in
record MoneyText(ModelVariable variable) {
    private static final String NUMBER = "(\\d{1,12}(?:\\.\\d{1,9})?)";
    private static final Pattern PRICES =
            Pattern.compile(NUMBER + "\\s*/\\s*" + NUMBER + "(?:\\s+(\\S{1,12}))?");
    private static final Pattern CAP = Pattern.compile(NUMBER + "(?:\\s+(\\S{1,12}))?");

    /// What `3/15` or `3/15 EUR` says; null where it is empty. IllegalArgumentException that names
    /// the variable otherwise.
    @Nullable Prices prices(String text) {
        if (text.isEmpty()) {
            return null;
        }
        Matcher match = PRICES.matcher(text);
        if (!match.matches()) {
            throw variable.wrong(
                    "is the price of a million tokens sent and of a million replied, such as 3/15"
                            + " or 3/15 EUR; this is "
                            + text);
        }
        return new Prices(
                Double.parseDouble(match.group(1)),
                Double.parseDouble(match.group(2)),
                Objects.requireNonNullElse(match.group(3), ""));
    }

    /// What `5`, `5 EUR` or `2000000 tokens` says; null where it is empty. IllegalArgumentException
    /// that names the variable otherwise.
    @Nullable Cap cap(String text, @Nullable Prices prices) {
        if (text.isEmpty()) {
            return null;
        }
        Matcher match = CAP.matcher(text);
        if (!match.matches() || Double.parseDouble(match.group(1)) == 0) {
            throw variable.wrong(
                    "is what one lesson may cost, such as 5, 5 EUR or 2000000 tokens; this is "
                            + text);
        }
        String unit = Objects.requireNonNullElse(match.group(2), "");
        return unit.matches("tokens?")
                ? tokens(text, match.group(1))
                : money(Double.parseDouble(match.group(1)), unit, prices);
    }

    private Cap tokens(String text, String number) {
        if (number.contains(".")) {
            throw variable.wrong("counts whole tokens; this is " + text);
        }
        return new Cap.TokenCount(Long.parseLong(number));
    }

    private Cap money(double most, String currency, @Nullable Prices prices) {
        if (prices == null) {
            throw variable.wrong(
                    "is a sum of money, and no prices are known: set LESSON_MODEL_PRICES, or set"
                            + " the cap in tokens, such as 2000000 tokens");
        }
        if (!currency.isEmpty() && !currency.equals(prices.currency())) {
            throw variable.wrong(
                    "is in %s, and LESSON_MODEL_PRICES is in %s: set both in one currency"
                            .formatted(
                                    currency,
                                    prices.currency().isEmpty()
                                            ? "none that it names"
                                            : prices.currency()));
        }
        return new Cap.Money(most, prices);
    }
}
