package org.notebooklearning.model.provider;

import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.Locale;

/// A time as people set it: seconds (`90`), a number with its unit (`90s`, `3m`, `1h`), or ISO 8601
/// (`PT3M`).
final class TimeText {
    private TimeText() {}

    /// The time that `text` says; IllegalArgumentException that names `variable` otherwise.
    static Duration read(ModelVariable variable, String text) {
        String iso = text.toUpperCase(Locale.ROOT);
        if (iso.matches("\\d{1,9}")) {
            iso = iso + "S";
        }
        try {
            Duration time = Duration.parse(iso.startsWith("P") ? iso : "PT" + iso);
            if (!time.isPositive()) {
                throw variable.wrong("is a time above 0; this is " + text);
            }
            return time;
        } catch (DateTimeParseException e) {
            throw variable.wrong("is a time, such as 90 (seconds), 3m or PT3M; this is " + text, e);
        }
    }
}
