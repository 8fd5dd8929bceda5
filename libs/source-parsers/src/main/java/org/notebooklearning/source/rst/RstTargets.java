package org.notebooklearning.source.rst;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The addresses and texts that a document names in one place and uses in another.
///
/// @param addresses of hyperlink targets by their names in lower case
/// @param texts of substitutions by their names
record RstTargets(Map<String, String> addresses, Map<String, String> texts, String base) {
    private static final Pattern TARGET =
            Pattern.compile("^\\s*\\.\\. _`?([^`:]{1,200}|[^:]{1,200}:[^ ]{1,40})`?: (\\S+)$");
    private static final Pattern SUBSTITUTION =
            Pattern.compile("^\\s*\\.\\. \\|([^|]{1,80})\\| replace:: (.+)$");

    static RstTargets in(List<String> lines, String base) {
        Map<String, String> addresses = new HashMap<>();
        Map<String, String> texts = new HashMap<>();
        for (String line : lines) {
            if (!line.stripLeading().startsWith(".. ")) {
                continue;
            }
            Matcher target = TARGET.matcher(line);
            Matcher substitution = SUBSTITUTION.matcher(line);
            if (target.matches()) {
                addresses.put(target.group(1).toLowerCase(Locale.ROOT), target.group(2));
            } else if (substitution.matches()) {
                texts.put(substitution.group(1), substitution.group(2));
            }
        }
        return new RstTargets(addresses, texts, base);
    }

    /// The absolute web address of `destination`.
    Optional<String> absolute(String destination) {
        try {
            URI address = new URI(destination);
            URI whole = base.isEmpty() ? address : new URI(base).resolve(address);
            String scheme = whole.getScheme();
            boolean web = "http".equals(scheme) || "https".equals(scheme);
            return web ? Optional.of(whole.toString()) : Optional.empty();
        } catch (URISyntaxException e) {
            // No address at all: the words stay as text.
            return Optional.empty();
        }
    }
}
