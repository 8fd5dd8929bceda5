package org.notebooklearning.check.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.notebooklearning.contracts.json.Json;
import org.notebooklearning.contracts.notebook.Cell;
import org.notebooklearning.contracts.notebook.Notebook;
import org.notebooklearning.contracts.notebook.NotebookFormat;
import org.notebooklearning.contracts.report.Verdict;

/// Real notebooks, damaged at random: whatever comes out, each is judged, and soon.
@DisplayName("Damaged notebooks")
@Tag("slow")
class MutatedNotebooksTest {
    private static final Path NOTEBOOKS =
            Path.of(System.getProperty("project.root")).resolve("../shared/data/notebooks");
    private static final Duration LIMIT = Duration.ofSeconds(5);
    private static final int REPEATS = 20_000;
    private static final int LARGEST = 2 << 20;
    private static final int SMALL = 100_000;
    private static final int SEED = 20_240_517;
    private static final boolean ALL = "all".equals(System.getProperty("corpus"));
    private static final int MUTANTS = ALL ? 10_000 : 300;

    private static final List<String> TOKENS =
            List.of(
                    "(",
                    ")",
                    "[",
                    "]",
                    "{",
                    "}",
                    "'",
                    "\"",
                    "'''",
                    "\"\"\"",
                    "#",
                    "\\",
                    "\n",
                    ":",
                    "=",
                    "==",
                    ":=",
                    ",",
                    ";",
                    "@",
                    "%",
                    "%%time\n",
                    "!ls",
                    "?",
                    "**",
                    "lambda",
                    "def ",
                    "class ",
                    "async ",
                    "match x:\n case ",
                    "import ",
                    "from . import *\n",
                    "if",
                    "else",
                    "try:",
                    "del ",
                    "global x",
                    "yield",
                    "f\"{",
                    "\t",
                    "\r",
                    "\u0000",
                    "\uD800",
                    "\uFEFF",
                    "\u2028",
                    "😀",
                    "`",
                    "```",
                    "$$",
                    "$",
                    "\\[",
                    "> ",
                    "# ",
                    "## 1.",
                    "Part 1",
                    "](",
                    "<!--",
                    "# | export",
                    "# fill in code here");
    private static final List<String> VALUES =
            List.of(
                    "null",
                    "true",
                    "-1",
                    "1e99",
                    "\"\"",
                    "\"x\"",
                    "[]",
                    "{}",
                    "[[1]]",
                    "{\"a\": 1}");

    private final Random random = new Random(SEED);

    private static List<Path> notebooks() throws IOException {
        assumeTrue(Files.isDirectory(NOTEBOOKS), "no samples beside the project");
        List<Path> notebooks = new ArrayList<>();
        try (Stream<Path> files = Files.walk(NOTEBOOKS)) {
            for (Path file : files.filter(f -> f.toString().endsWith(".ipynb")).sorted().toList()) {
                if (Files.size(file) <= (ALL ? LARGEST : SMALL)) {
                    notebooks.add(file);
                }
            }
        }
        return notebooks;
    }

    @Test
    void areJudgedSoonWhateverIsWrongWithThem() throws IOException {
        List<Path> notebooks = notebooks();
        for (int number = 0; number < MUTANTS; number++) {
            Path file = notebooks.get(random.nextInt(notebooks.size()));
            byte[] mutant = mutant(Files.readAllBytes(file), number % 6);
            judgedInTime("mutant " + number + " of " + file.getFileName(), mutant);
        }
    }

    private static void judgedInTime(String name, byte[] file) {
        List<Verdict> verdicts =
                assertTimeoutPreemptively(LIMIT, () -> RuleEngine.judgeFile(file), name);
        assertThat(verdicts).as(name).hasSameSizeAs(RuleCatalogue.entries());
    }

    private byte[] mutant(byte[] file, int kind) {
        return switch (kind) {
            case 0 -> flipped(file);
            case 1 -> Arrays.copyOf(file, random.nextInt(file.length + 1));
            case 2 -> withMember(file, true);
            case 3 -> withMember(file, false);
            case 4 -> withSource(file, this::shuffled);
            default -> withSource(file, this::withTokens);
        };
    }

    private byte[] flipped(byte[] file) {
        byte[] changed = file.clone();
        for (int flips = 1 + random.nextInt(4); flips > 0; flips--) {
            changed[random.nextInt(changed.length)] ^= (byte) (1 << random.nextInt(8));
        }
        return changed;
    }

    /// Removes or replaces members somewhere in the tree.
    private byte[] withMember(byte[] file, boolean remove) {
        JsonNode root = Json.read(file, JsonNode.class);
        for (int changes = 1 + random.nextInt(3); changes > 0; changes--) {
            JsonNode at = root;
            for (int steps = random.nextInt(5); steps > 0 && at.size() > 0; steps--) {
                JsonNode child = child(at, random.nextInt(at.size()));
                at = child.isContainerNode() && !child.isEmpty() ? child : at;
            }
            if (at instanceof ObjectNode object && !object.isEmpty()) {
                List<String> names = new ArrayList<>();
                object.fieldNames().forEachRemaining(names::add);
                String name = names.get(random.nextInt(names.size()));
                if (remove) {
                    object.remove(name);
                } else {
                    object.set(name, value());
                }
            } else if (at instanceof ArrayNode array && !array.isEmpty()) {
                int index = random.nextInt(array.size());
                if (remove) {
                    array.remove(index);
                } else {
                    array.set(index, value());
                }
            }
        }
        return Json.bytes(root);
    }

    private static JsonNode child(JsonNode node, int index) {
        return node.isArray()
                ? node.get(index)
                : node.properties().stream().skip(index).findFirst().orElseThrow().getValue();
    }

    private JsonNode value() {
        return Json.read(VALUES.get(random.nextInt(VALUES.size())), JsonNode.class);
    }

    private byte[] withSource(byte[] file, java.util.function.UnaryOperator<String> change) {
        JsonNode root = Json.read(file, JsonNode.class);
        List<ObjectNode> cells = new ArrayList<>();
        root.path("cells").forEach(cell -> cells.add((ObjectNode) cell));
        for (ObjectNode cell : cells) {
            if (random.nextInt(3) == 0) {
                StringBuilder source = new StringBuilder(cell.path("source").asText());
                cell.path("source").forEach(line -> source.append(line.asText()));
                cell.put("source", change.apply(source.toString()));
            }
        }
        // Lone surrogates do not survive UTF-8; as escapes they reach the reader.
        return Json.text(root).replace("\uD800", "\\ud800").getBytes(StandardCharsets.UTF_8);
    }

    private String shuffled(String source) {
        List<String> lines = new ArrayList<>(Arrays.asList(source.split("\n", -1)));
        Collections.shuffle(lines, random);
        return String.join("\n", lines);
    }

    private String withTokens(String source) {
        StringBuilder text = new StringBuilder(source);
        for (int tokens = 1 + random.nextInt(5); tokens > 0; tokens--) {
            text.insert(
                    random.nextInt(text.length() + 1), TOKENS.get(random.nextInt(TOKENS.size())));
        }
        return text.toString();
    }

    /// What exhausts stacks or time where a walk is recursive or a pattern is tried from each
    /// place.
    @ParameterizedTest
    @ValueSource(
            strings = {
                "(",
                "[",
                "{",
                "()",
                "[0,",
                "f(",
                "a.b().",
                "-",
                "not ",
                "lambda: ",
                "a if ",
                "a = ",
                "a, ",
                "a + ",
                "if a:\n ",
                "def f(): ",
                "'",
                "\"",
                "'a' ",
                "f'{",
                "\\\n",
                "`",
                "```\n",
                "``` ",
                "$",
                "$$ ",
                "\\[",
                "\\\\(",
                "> ",
                "# ",
                "#",
                "*",
                "_",
                "](",
                "[a](",
                "a ",
                " ",
                "\t",
                "\n",
                "1",
                "1.",
                "1_",
                "Part ",
                "Part 1.",
                "Part 1 ",
                "# 1.",
                "## 1.1",
                "the ",
                "next ",
                "see ",
                "%",
                "!",
                "?",
                "a?",
                "%%",
                "eyJaaaaaaaaaa.",
                "sk-",
                "api_key",
                "secret ",
                "http://a ",
                "a: ",
                "@a\n",
                "async ",
                "await ",
                "*a, ",
                "a = b = ",
                "x := ",
                "case ",
                "match a:\n case ",
                "|",
                "~",
                "<",
                "<a ",
                "&",
                ";",
                "\r",
                "\u0000",
                "\uD800",
                "😀",
                "\u2028",
                "I",
                "-----BEGIN ",
                "![a](",
                "# fill in code here\n",
                "# | export\n",
                "f(1); ",
                "a[",
                "a.",
                "import a.",
                "from a import b, ",
                "del a, ",
                "global a, ",
                "try:\n pass\n",
                "with a as b, ",
                "for a in b:\n",
                "{a: ",
                "*",
                "**a, ",
                "assert "
            })
    void areJudgedSoonWhereOneThingIsRepeated(String part) {
        String alone = part.repeat(REPEATS);
        String between = "x = 1\n" + alone + "1";
        judgedInTime(
                part,
                Cell.markdown("m", alone, Map.of()),
                Cell.markdown("n", between, Map.of()),
                Cell.code("c", between, Map.of()),
                Cell.code("d", "x", Map.of()));
    }

    /// What only rules on words look at.
    @ParameterizedTest
    @ValueSource(
            strings = {
                "What is a word? ",
                "a word and another ",
                "$a_{",
                "$a$ ",
                "\\[ a = ",
                "\\(a\\) ",
                "![",
                "<img "
            })
    void areJudgedSoonWhereTheirWordsAreOneThing(String part) {
        String alone = part.repeat(REPEATS);
        judgedInTime(
                part,
                Cell.markdown("m", alone, Map.of()),
                Cell.markdown("n", "x = 1\n" + alone + "1", Map.of()));
    }

    /// What means something else where a cell of code begins with it.
    @ParameterizedTest
    @ValueSource(
            strings = {
                "%",
                "%%",
                "!",
                "?",
                " ",
                "\t",
                "\n",
                "\r",
                "#",
                "# ",
                "# | export\n",
                "# fill in code here\n",
                "'",
                "def f(): "
            })
    void areJudgedSoonWhereTheirCodeIsNothingElse(String part) {
        judgedInTime(part, Cell.code("c", part.repeat(REPEATS), Map.of()));
    }

    private static void judgedInTime(String name, Cell... cells) {
        String file = NotebookFormat.write(Notebook.python(List.of(cells)));
        assertTimeoutPreemptively(LIMIT, () -> RuleEngine.judgeFile(file), name);
    }
}
