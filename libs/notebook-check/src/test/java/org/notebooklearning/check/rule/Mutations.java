package org.notebooklearning.check.rule;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.notebooklearning.contracts.json.Json;

/// Damage done to a notebook's file, at random.
final class Mutations {
    /// How many kinds of damage there are.
    static final int KINDS = 6;

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

    private final Random random;

    Mutations(Random random) {
        this.random = random;
    }

    /// The file with damage of one of the kinds, which count from 0.
    byte[] mutant(byte[] file, int kind) {
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
}
