package org.notebooklearning.author.prompt;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.notebooklearning.contracts.artifact.Sha256;

/// A text for a model, with places such as `{topic}` in it. Its version is the hash of its wording:
/// who changes a word changes the version, and a reply to the earlier wording is not taken for one
/// to this.
public final class PromptText {
    private static final Pattern PLACE = Pattern.compile("\\{([a-z]+)}");
    private static final int VERSION = 8;
    private final String name;
    private final String text;

    private PromptText(String name, String text) {
        this.name = name;
        this.text = text;
    }

    /// The text of this name.
    public static PromptText named(String name) {
        try (InputStream file = PromptText.class.getResourceAsStream("/prompts/" + name + ".md")) {
            if (file == null) {
                throw new IllegalArgumentException("There is no prompt " + name);
            }
            return new PromptText(
                    name, new String(file.readAllBytes(), StandardCharsets.UTF_8).strip());
        } catch (IOException e) {
            throw new UncheckedIOException("The prompt " + name + " can not be read", e);
        }
    }

    /// Its name and version, such as `outline@1a2b3c4d`.
    public String purpose() {
        return name + "@" + Sha256.of(text.getBytes(StandardCharsets.UTF_8)).substring(0, VERSION);
    }

    /// The text with `values` in its places; IllegalArgumentException where one is missing. What is
    /// put in is not looked through for places.
    public String with(Map<String, String> values) {
        return PLACE.matcher(text)
                .replaceAll(
                        place -> {
                            String value = values.get(place.group(1));
                            if (value == null) {
                                throw new IllegalArgumentException(
                                        "The prompt " + name + " needs " + place.group());
                            }
                            return Matcher.quoteReplacement(value);
                        });
    }
}
