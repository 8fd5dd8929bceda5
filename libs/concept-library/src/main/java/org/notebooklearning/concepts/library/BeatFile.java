package org.notebooklearning.concepts.library;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.notebooklearning.contracts.lesson.Level;
import org.notebooklearning.contracts.notebook.CellRole;
import org.notebooklearning.contracts.plan.BeatKind;

/// Reads a beat from percent-format Python: a YAML header in comments, then cells that begin with
/// `# %%`, attributes in the marker (the cell format of Spyder and jupytext).
public final class BeatFile {
    private static final Pattern HEADER =
            Pattern.compile("\\A# ---\\n((?:#.*\\n)*?)# ---\\n", Pattern.MULTILINE);
    private static final Pattern MARKER = Pattern.compile("^# %%(.*)$", Pattern.MULTILINE);
    private static final Pattern ATTRIBUTE = Pattern.compile("([a-z]+)=\"([^\"]*)\"");
    private static final String MARKDOWN = "[markdown]";
    private static final Set<String> ATTRIBUTES =
            Set.of("role", "exercise", "name", "terms", "levels", "recap");

    private final ObjectMapper yaml;
    private final String file;

    BeatFile(ObjectMapper yaml, String file) {
        this.yaml = yaml;
        this.file = file;
    }

    /// The beat that `text` is; [ConceptFormatException] with the line where it is none.
    ///
    /// @param file that the text is from, for what is said about it
    public static Beat read(String file, String text) {
        return new BeatFile(ConceptFolder.YAML, file).read(text);
    }

    Beat read(String text) {
        Matcher matcher = HEADER.matcher(text);
        if (!matcher.find()) {
            throw problem(1, "begins with no header between two lines '# ---'");
        }
        Header header = header(matcher.group(1));
        return new Beat(
                header.beat(),
                header.title(),
                header.intent(),
                named(BeatKind::named, header.kind(), 1, "has the "),
                Set.copyOf(header.levels()),
                header.weight(),
                ConceptFolder.orEmpty(header.teaches()),
                ConceptFolder.orEmpty(header.assumes()),
                header.when(),
                cells(text, matcher.end(), header.levels()));
    }

    private Header header(String comment) {
        String text = comment.lines().map(BeatFile::uncommented).collect(Collectors.joining("\n"));
        try {
            return yaml.readValue(text, Header.class);
        } catch (JsonProcessingException e) {
            // The header's text begins in the file's second line.
            throw YamlProblem.of(file, 1, e);
        }
    }

    private List<BeatCell> cells(String text, int begin, List<Level> beatLevels) {
        List<BeatCell> cells = new ArrayList<>();
        Matcher marker = MARKER.matcher(text);
        boolean more = marker.find(begin);
        if (!more || !text.substring(begin, marker.start()).isBlank()) {
            throw problem(line(text, begin), "has text before its first '# %%'");
        }
        while (more) {
            String attributes = marker.group(1);
            int start = marker.end();
            int line = line(text, marker.start());
            more = marker.find();
            String body = text.substring(start, more ? marker.start() : text.length());
            cells.add(cell(attributes, line, body, beatLevels));
        }
        return cells;
    }

    private static int line(String text, int place) {
        return 1 + (int) text.substring(0, place).chars().filter(c -> c == '\n').count();
    }

    private BeatCell cell(String marker, int line, String body, List<Level> beatLevels) {
        Map<String, String> attributes = attributes(marker, line);
        boolean markdown = marker.contains(MARKDOWN);
        CellRole role =
                named(
                        CellRole::named,
                        attributes.getOrDefault("role", ""),
                        line,
                        "has a cell with the ");
        String source =
                markdown
                        ? body.lines().map(BeatFile::uncommented).collect(Collectors.joining("\n"))
                        : body;
        int blank = (int) source.lines().takeWhile(String::isBlank).count();
        return new BeatCell(
                markdown,
                source.strip(),
                role,
                attributes.getOrDefault("exercise", ""),
                attributes.getOrDefault("name", ""),
                split(attributes.getOrDefault("terms", ""), ";"),
                levels(attributes, line, beatLevels),
                Boolean.parseBoolean(attributes.getOrDefault("recap", "false")),
                line + blank);
    }

    private Map<String, String> attributes(String marker, int line) {
        Map<String, String> attributes = new LinkedHashMap<>();
        Matcher matcher = ATTRIBUTE.matcher(marker);
        while (matcher.find()) {
            if (!ATTRIBUTES.contains(matcher.group(1))) {
                throw problem(line, "has a cell with the unknown attribute " + matcher.group(1));
            }
            attributes.put(matcher.group(1), matcher.group(2));
        }
        String rest = ATTRIBUTE.matcher(marker.replace(MARKDOWN, "")).replaceAll("");
        if (!rest.isBlank()) {
            throw problem(line, "has a marker with what is no attribute: " + rest.strip());
        }
        return attributes;
    }

    private Set<Level> levels(Map<String, String> attributes, int line, List<Level> beatLevels) {
        List<String> named = split(attributes.getOrDefault("levels", ""), ",");
        if (named.isEmpty()) {
            return EnumSet.copyOf(beatLevels);
        }
        try {
            return named.stream().map(Level::named).collect(Collectors.toSet());
        } catch (IllegalArgumentException e) {
            throw new ConceptFormatException(file, line, String.valueOf(e.getMessage()), e);
        }
    }

    private <T> T named(Function<String, T> names, String word, int line, String before) {
        try {
            return names.apply(word);
        } catch (IllegalArgumentException e) {
            throw new ConceptFormatException(file, line, before + e.getMessage(), e);
        }
    }

    private static List<String> split(String text, String separator) {
        return Arrays.stream(text.split(separator))
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .toList();
    }

    private static String uncommented(String line) {
        if (line.startsWith("# ")) {
            return line.substring(2);
        }
        return line.startsWith("#") ? line.substring(1) : line;
    }

    private ConceptFormatException problem(int line, String what) {
        return new ConceptFormatException(file, line, what);
    }

    /// The YAML header of a beat's file.
    ///
    /// @param minutes that authors used to give; they are counted now
    private record Header(
            @JsonProperty(required = true) String beat,
            @JsonProperty(required = true) String title,
            @JsonProperty(required = true) String intent,
            @JsonProperty(required = true) String kind,
            @JsonProperty(required = true) List<Level> levels,
            @JsonProperty(required = true) Beat.Weight weight,
            @Nullable List<String> teaches,
            @Nullable List<String> assumes,
            @Nullable Integer minutes,
            @Nullable String when) {}
}
