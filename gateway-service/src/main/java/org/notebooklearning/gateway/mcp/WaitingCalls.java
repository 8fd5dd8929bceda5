package org.notebooklearning.gateway.mcp;

import io.quarkiverse.mcp.server.Cancellation;
import io.quarkiverse.mcp.server.ToolResponse;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.function.Supplier;
import org.notebooklearning.gateway.access.CallerAllowance;
import org.notebooklearning.gateway.access.StreamPlace;

/// Calls of tools that wait for a lesson: no longer than clients do, and each in one of its
/// caller's places for streams.
@Singleton
final class WaitingCalls {
    /// Seconds. Clients give up on a call after a minute, as a rule.
    private static final int LONGEST = 50;

    private static final String WRONG_WAIT =
            "wait is a number of seconds from 0 to " + LONGEST + ". Call again for a longer wait.";

    private static final String TOO_MANY =
            "You follow as many lessons as you may at the same time. Call again without wait, or once"
                    + " another call has ended.";

    private final CallerAllowance allowance;

    WaitingCalls(CallerAllowance allowance) {
        this.allowance = allowance;
    }

    /// The answer of a call that may wait `seconds`, or that no call may.
    static ToolResponse within(int seconds, Supplier<ToolResponse> answer) {
        return seconds < 0 || seconds > LONGEST
                ? ToolResponse.error(WRONG_WAIT)
                : Answers.of(answer);
    }

    /// The answer of a call that waits, or that its caller has no place left for it. Who waits
    /// follows the lesson, and takes a place as at its events.
    ///
    /// @param answer from whether the caller still waits
    ToolResponse inPlace(
            Cancellation cancellation, Function<BooleanSupplier, ToolResponse> answer) {
        Optional<StreamPlace> free = allowance.stream();
        if (free.isEmpty()) {
            return ToolResponse.error(TOO_MANY);
        }
        try (StreamPlace place = free.get()) {
            return answer.apply(() -> place.isGood() && !cancellation.check().isRequested());
        }
    }
}
