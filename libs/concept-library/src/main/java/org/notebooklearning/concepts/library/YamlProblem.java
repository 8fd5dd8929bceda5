package org.notebooklearning.concepts.library;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// What is wrong with a file's YAML, in words for those who wrote it.
final class YamlProblem {
    private static final Pattern MISSING = Pattern.compile("required creator property '([^']+)'");

    private YamlProblem() {}

    /// @param before lines of the file before its YAML
    static ConceptFormatException of(String file, int before, JsonProcessingException e) {
        JsonLocation place = e.getLocation();
        int line = place == null ? 0 : Math.max(0, place.getLineNr()) + before;
        return new ConceptFormatException(file, line, told(e), e);
    }

    private static String told(JsonProcessingException e) {
        if (e instanceof UnrecognizedPropertyException unknown) {
            return "the key '"
                    + unknown.getPropertyName()
                    + "' is not known; those there are: "
                    + unknown.getKnownPropertyIds().stream()
                            .map(String::valueOf)
                            .sorted()
                            .collect(Collectors.joining(", "));
        }
        Matcher missing = MISSING.matcher(e.getOriginalMessage());
        return missing.find()
                ? "the key '" + missing.group(1) + "' is missing"
                : e.getOriginalMessage().lines().findFirst().orElse("it can not be read as YAML");
    }
}
