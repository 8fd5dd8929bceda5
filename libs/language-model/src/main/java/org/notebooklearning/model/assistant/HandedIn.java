package org.notebooklearning.model.assistant;

import java.time.Instant;
import org.notebooklearning.model.ask.Tokens;

/// What an assistant wrote.
///
/// @param helper who wrote it
/// @param sent how many characters the helper was sent for it
/// @param cutOff whether the helper had more to say than it was allowed
public record HandedIn(String text, String helper, Instant at, long sent, boolean cutOff) {
    /// English has about four characters in a token. No assistant says how many it took.
    private static final int CHARACTERS_IN_A_TOKEN = 4;

    /// What reading the request and writing the reply took, as far as it can be estimated.
    public Tokens tokens() {
        return new Tokens(sent / CHARACTERS_IN_A_TOKEN, text.length() / CHARACTERS_IN_A_TOKEN);
    }
}
