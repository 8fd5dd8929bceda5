package org.notebooklearning.model.patience;

import java.time.Duration;

/// How long a model that is away is asked again.
///
/// @param calls how often it is asked at most
/// @param first how long is waited before the second call; each further wait is twice as long
/// @param longest how long is waited at most, also where the provider wants longer
public record Patience(int calls, Duration first, Duration longest) {
    /// Five calls, waiting 1, 2, 4 and 8 seconds, or as long as the provider wants up to a minute.
    public static final Patience USUAL =
            new Patience(5, Duration.ofSeconds(1), Duration.ofMinutes(1));

    public Patience {
        if (calls < 1 || first.isNegative() || longest.compareTo(first) < 0) {
            throw new IllegalArgumentException("Patience is for one call or more");
        }
    }

    /// What is waited after the call with this number, from 1, before jitter.
    Duration after(int call) {
        Duration doubled = first.multipliedBy(1L << Math.min(call - 1, 20));
        return doubled.compareTo(longest) < 0 ? doubled : longest;
    }
}
