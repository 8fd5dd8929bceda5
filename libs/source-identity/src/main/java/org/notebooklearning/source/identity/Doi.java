package org.notebooklearning.source.identity;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A digital object identifier such as `10.1145/3038912.3052569`
/// (https://www.doi.org/the-identifier/resources/handbook).
public record Doi(String name) {
    private static final int LONGEST = 300;
    private static final Pattern WRITTEN =
            Pattern.compile(
                    "(?:doi:\\s*|(?:https?://)?(?:dx\\.|www\\.)?doi\\.org/)?(10\\.\\d{4,9}/[^\\s?#]+)",
                    Pattern.CASE_INSENSITIVE);

    /// The DOI that `text` is, bare, after `doi:` or as a link to its resolver.
    public static Optional<Doi> parse(String text) {
        String stripped = text.strip();
        if (stripped.length() > LONGEST) {
            return Optional.empty();
        }
        Matcher doi = WRITTEN.matcher(stripped);
        return doi.matches() ? Optional.of(new Doi(doi.group(1))) : Optional.empty();
    }

    /// As it is recorded: `doi:` and the name in lower case, since DOIs have no case.
    public String written() {
        return "doi:" + name.toLowerCase(Locale.ROOT);
    }
}
