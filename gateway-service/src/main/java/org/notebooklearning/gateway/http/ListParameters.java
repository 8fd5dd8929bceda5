package org.notebooklearning.gateway.http;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.notebooklearning.contracts.event.LessonState;
import org.notebooklearning.gateway.access.Caller;
import org.notebooklearning.gateway.readmodel.LessonFilter;
import org.notebooklearning.gateway.readmodel.LessonOrder;
import org.notebooklearning.gateway.readmodel.ListPlace;

/// Reads the parameters of lists, and ends the call with a problem where one does not fit.
final class ListParameters {
    private static final int MOST = 200;
    private static final Pattern AGE = Pattern.compile("(\\d{1,9})([smhd])");
    private static final Map<String, Duration> UNITS =
            Map.of(
                    "s", Duration.ofSeconds(1),
                    "m", Duration.ofMinutes(1),
                    "h", Duration.ofHours(1),
                    "d", Duration.ofDays(1));

    private ListParameters() {}

    /// The value, or null where it is missing or empty, as forms send what was left open.
    static @Nullable String given(@Nullable String value) {
        return value == null || value.isBlank() ? null : value;
    }

    /// Words, each a parameter of its own or several with commas between.
    static Set<LessonState> states(List<String> words) {
        Set<LessonState> states = EnumSet.noneOf(LessonState.class);
        try {
            words.stream()
                    .flatMap(word -> Stream.of(word.split(",", -1)))
                    .filter(word -> !word.isBlank())
                    .forEach(word -> states.add(LessonState.named(word)));
        } catch (IllegalArgumentException e) {
            throw invalid(String.valueOf(e.getMessage()));
        }
        return states;
    }

    static @Nullable String owner(@Nullable String name) {
        if (name != null && !Caller.isOwner(name)) {
            throw invalid("owner is a name as lessons show it, at most 200 characters.");
        }
        return name;
    }

    static LessonOrder order(String word) {
        return Arrays.stream(LessonOrder.values())
                .filter(one -> one.word().equals(word.strip().toLowerCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(
                        () ->
                                invalid(
                                        "There is no sort "
                                                + word
                                                + ". Choose one of "
                                                + Arrays.stream(LessonOrder.values())
                                                        .map(LessonOrder::word)
                                                        .collect(Collectors.joining(", "))
                                                + "."));
    }

    /// The time that was `age` ago, such as `90s`, `30m`, `2h` or `7d`; null where null.
    static @Nullable Instant ago(String name, @Nullable String age, Clock clock) {
        if (age == null) {
            return null;
        }
        Matcher matcher = AGE.matcher(age.strip());
        if (!matcher.matches()) {
            throw invalid(name + " is an age such as 90s, 30m, 2h or 7d.");
        }
        Duration unit = UNITS.getOrDefault(matcher.group(2), Duration.ZERO);
        Instant then = clock.instant().minus(unit.multipliedBy(Long.parseLong(matcher.group(1))));
        // Nothing is older, and the database knows no years before its own first one.
        return then.isBefore(Instant.EPOCH) ? Instant.EPOCH : then;
    }

    static String search(@Nullable String words) {
        if (words != null && words.length() > LessonFilter.LONGEST_SEARCH) {
            throw invalid("q has at most " + LessonFilter.LONGEST_SEARCH + " characters.");
        }
        return words == null ? "" : words;
    }

    static @Nullable ListPlace place(String name, @Nullable String token) {
        if (token == null) {
            return null;
        }
        try {
            return ListPlace.of(token);
        } catch (IllegalArgumentException e) {
            throw invalid(
                    name + " is what a page's next or previous carries: follow these as they are.");
        }
    }

    static int limit(String limit) {
        try {
            int most = Integer.parseInt(limit);
            if (most >= 1 && most <= MOST) {
                return most;
            }
        } catch (NumberFormatException e) {
            // Told below, in the same words as a number that does not fit.
        }
        throw invalid("limit is a number from 1 to " + MOST + ".");
    }

    static ProblemException invalid(String detail) {
        return new ProblemException(ProblemKind.INVALID_REQUEST, detail);
    }

    /// `&name=value` for an address; nothing for null.
    static String parameter(String name, @Nullable String value) {
        return value == null
                ? ""
                : "&" + name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
