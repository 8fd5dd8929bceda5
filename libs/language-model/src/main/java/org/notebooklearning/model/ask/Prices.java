package org.notebooklearning.model.ask;

/// What a provider asks for a million tokens, in one currency.
///
/// @param input for what is sent
/// @param output for what is replied
/// @param currency its name as people write it, such as `EUR`; empty where it has none
public record Prices(double input, double output, String currency) {
    /// How many tokens a price is for.
    static final double TOKENS = 1_000_000;

    public Prices {
        if (!(input >= 0 && output >= 0) || Double.isInfinite(input) || Double.isInfinite(output)) {
            throw new IllegalArgumentException("A price is a number from 0 on");
        }
    }

    /// Prices in a currency that has no name.
    public Prices(double input, double output) {
        this(input, output, "");
    }
}
