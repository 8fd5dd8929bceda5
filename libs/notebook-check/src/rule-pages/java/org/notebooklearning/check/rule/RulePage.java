package org.notebooklearning.check.rule;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.notebooklearning.contracts.json.Json;

/// A page of `docs/rules`, read.
///
/// @param id from the file's name
/// @param heading its first line
/// @param judged its line on severity and kinds
/// @param sections by their headings, in order
record RulePage(
        String id, String text, String heading, String judged, Map<String, String> sections) {
    static final Path FOLDER = Path.of(System.getProperty("project.root")).resolve("docs/rules");
    private static final Pattern SECTION = Pattern.compile("(?m)^## (.+)$");
    private static final Pattern EXAMPLE = Pattern.compile("(?m)^(?=### )");
    private static final Pattern BLOCK = Pattern.compile("(?ms)^```([a-z]+)\\n(.*?)^```$");
    private static final Pattern ALSO = Pattern.compile("(?m)^Also told by (.+)$");
    private static final Pattern ID = Pattern.compile("\\[(NL\\d{3})]");

    /// A fragment that is put into the base lesson, and facts that are put over the base's.
    ///
    /// @param name for messages, such as `NL104, bad, 1`
    record Example(String name, List<PercentCell> cells, ObjectNode facts) {
        @Override
        public String toString() {
            return name;
        }
    }

    @Override
    public String toString() {
        return id;
    }

    /// All pages, by id.
    static List<RulePage> all() {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.sorted().map(RulePage::read).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static RulePage read(Path file) {
        try {
            String text = Files.readString(file);
            List<String> head = text.lines().filter(line -> !line.isBlank()).limit(2).toList();
            String id = file.getFileName().toString().replace(".md", "");
            return new RulePage(id, text, head.getFirst(), head.getLast(), sections(text));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, String> sections(String text) {
        Map<String, String> sections = new LinkedHashMap<>();
        Matcher heading = SECTION.matcher(text);
        boolean more = heading.find();
        while (more) {
            String name = heading.group(1);
            int start = heading.end();
            more = heading.find();
            sections.put(name, text.substring(start, more ? heading.start() : text.length()));
        }
        return sections;
    }

    List<Example> bad() {
        return examples("Bad");
    }

    List<Example> good() {
        return examples("Good");
    }

    /// Other rules that tell of the bad example's fault too, as the page says.
    List<String> alsoToldBy() {
        return ALSO.matcher(sections.getOrDefault("Bad", ""))
                .results()
                .flatMap(line -> ID.matcher(line.group(1)).results())
                .map(id -> id.group(1))
                .toList();
    }

    /// A section is one example, or one below each heading of its own.
    private List<Example> examples(String section) {
        List<Example> examples = new ArrayList<>();
        for (String part : EXAMPLE.split(sections.getOrDefault(section, ""))) {
            List<PercentCell> cells = new ArrayList<>();
            ObjectNode facts = Json.mapper().createObjectNode();
            Matcher block = BLOCK.matcher(part);
            boolean found = false;
            while (block.find()) {
                found = true;
                switch (block.group(1)) {
                    case "python" -> cells.addAll(PercentCell.read(block.group(2)));
                    case "json" -> facts.setAll(Json.read(block.group(2), ObjectNode.class));
                    default -> throw new IllegalArgumentException(id + ": " + block.group(1));
                }
            }
            if (found) {
                String name = id + ", " + section.toLowerCase() + ", " + (examples.size() + 1);
                examples.add(new Example(name, cells, facts));
            }
        }
        return examples;
    }
}
