package org.notebooklearning.model.ask;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/// What a model replied.
///
/// @param model that replied, as the provider names it
/// @param end why the reply ends where it does
public record ModelReply(String text, String model, Tokens tokens, End end) {
    /// Why a reply ends.
    public enum End {
        /// The model was done.
        COMPLETE,
        /// The reply would have been longer than was allowed.
        CUT_OFF,
        /// The provider held the rest back.
        WITHHELD;

        /// The end named `word`; IllegalArgumentException where there is none.
        @JsonCreator
        public static End named(String word) {
            return valueOf(word.toUpperCase(Locale.ROOT).replace('-', '_'));
        }

        /// The name as it stands in JSON.
        @JsonValue
        public String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}
