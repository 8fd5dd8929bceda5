package org.notebooklearning.model.ask;

/// How many tokens a call took, as its provider counts.
public record Tokens(long input, long output) {
    public static final Tokens NONE = new Tokens(0, 0);

    public Tokens {
        if (input < 0 || output < 0) {
            throw new IllegalArgumentException("Tokens are not counted below 0");
        }
    }

    /// Those of both.
    public Tokens plus(Tokens more) {
        return new Tokens(input + more.input, output + more.output);
    }

    /// What they cost at these prices, in the prices' currency.
    public double cost(Prices prices) {
        return (input * prices.input() + output * prices.output()) / Prices.TOKENS;
    }
}
