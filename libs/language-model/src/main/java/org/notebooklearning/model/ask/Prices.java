package org.notebooklearning.model.ask;

/// What a provider asks for a million tokens, in one currency.
///
/// @param input for what is sent
/// @param output for what is replied
public record Prices(double input, double output) {
    /// How many tokens a price is for.
    static final double TOKENS = 1_000_000;

    public Prices {
        if (!(input >= 0 && output >= 0)) {
            throw new IllegalArgumentException("A price is a number from 0 on");
        }
    }
}
