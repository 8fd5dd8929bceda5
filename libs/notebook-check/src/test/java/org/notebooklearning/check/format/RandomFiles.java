package org.notebooklearning.check.format;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.BigIntegerNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.DoubleNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.LongNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/// Trees of notebook files with all that the format lets be, and everything that has ever broken a
/// reader or a writer: every kind of cell and output, texts as text or as lists, members that
/// nobody knows wherever unknown ones may stand, odd characters, odd numbers, deep nesting.
final class RandomFiles {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final List<String> PARTS =
            List.of(
                    "x = 1",
                    "\n",
                    "\n\n",
                    "\r\n",
                    "\r",
                    "\t\"quoted\" \\n \\u0041",
                    "ä",
                    "😀",
                    // Halves of pairs that never meet: lists are joined, and would make a whole
                    // one.
                    "\uD83D.",
                    "\uDE00",
                    "\u0000",
                    "\u001b[0;31m",
                    "\u000b\f\u001c\u001e",
                    "\u007f\u0085",
                    "\u2028\u2029",
                    "\uFEFF",
                    "\uFFFF",
                    "</script>",
                    "e\u0301");
    private static final List<String> NAMES =
            List.of("zeta", "alpha", "Z", "own", "ä", "", "a.b/c", "\uFF5E", "😀", "a b");

    private final Arbitrary<JsonNode> numbers;

    private RandomFiles(Arbitrary<JsonNode> numbers) {
        this.numbers = numbers;
    }

    /// With numbers of any size and of any number of digits.
    static RandomFiles ofAnyNumbers() {
        Arbitrary<JsonNode> decimals =
                Arbitraries.of("1e400", "-1E-400", "0.12345678901234567890123456789", "12e9999")
                        .map(number -> DecimalNode.valueOf(new BigDecimal(number)));
        return new RandomFiles(Arbitraries.oneOf(pythonNumbers(), decimals));
    }

    /// With numbers as Python's reader keeps them: its fractions are doubles.
    static RandomFiles ofPythonNumbers() {
        return new RandomFiles(pythonNumbers());
    }

    private static Arbitrary<JsonNode> pythonNumbers() {
        return Arbitraries.oneOf(
                Arbitraries.integers().map(IntNode::valueOf),
                Arbitraries.longs().map(LongNode::valueOf),
                Arbitraries.bigIntegers().map(n -> BigIntegerNode.valueOf(n.pow(5))),
                Arbitraries.doubles().map(DoubleNode::valueOf),
                Arbitraries.integers()
                        .between(-323, 307)
                        .map(exponent -> DoubleNode.valueOf(Double.parseDouble("7e" + exponent))),
                Arbitraries.of(-0.0, 1e16, 1e-5, 1e-4, 123456789012345680.0, Double.MIN_VALUE)
                        .map(DoubleNode::valueOf));
    }

    /// Files of version 4 with this minor version, 5 or less.
    Arbitrary<ObjectNode> four(int minor) {
        return Combinators.combine(cells(minor).list().ofMaxSize(6), metadata())
                .as(
                        (cells, metadata) -> {
                            ObjectNode file = JSON.objectNode();
                            file.set("metadata", metadata);
                            file.put("nbformat_minor", minor);
                            file.put("nbformat", 4);
                            ArrayNode list = file.putArray("cells");
                            for (ObjectNode cell : cells) {
                                ObjectNode own = cell.deepCopy();
                                if (minor == 5) {
                                    own.put("id", "cell-" + list.size());
                                }
                                list.add(own);
                            }
                            return file;
                        });
    }

    /// Files of version 3.
    Arbitrary<ObjectNode> three() {
        return Combinators.combine(threeCells().list().ofMaxSize(4).list().ofMaxSize(2), metadata())
                .as(
                        (sheets, metadata) -> {
                            ObjectNode file = JSON.objectNode();
                            file.set("metadata", metadata.put("name", "n"));
                            file.put("nbformat", 3).put("nbformat_minor", 0);
                            ArrayNode list = file.putArray("worksheets");
                            sheets.forEach(
                                    cells -> list.addObject().putObject("metadata").put("any", 1));
                            for (int i = 0; i < sheets.size(); i++) {
                                ((ObjectNode) list.get(i)).putArray("cells").addAll(sheets.get(i));
                            }
                            return file;
                        });
    }

    private Arbitrary<ObjectNode> cells(int minor) {
        Arbitrary<JsonNode> attachments =
                Arbitraries.maps(Arbitraries.of("a.png", "ä b.svg"), bundles())
                        .ofMaxSize(2)
                        .map(RandomFiles::object);
        // Attachments came with 4.1.
        Arbitrary<ObjectNode> prose =
                Combinators.combine(
                                Arbitraries.of("markdown", "raw"),
                                lines(),
                                metadata(),
                                attachments.injectNull(minor > 0 ? 0.7 : 1))
                        .as(
                                (type, source, metadata, attached) -> {
                                    ObjectNode cell = JSON.objectNode().put("cell_type", type);
                                    cell.set("source", source);
                                    cell.set("metadata", metadata);
                                    if (attached != null) {
                                        cell.set("attachments", attached);
                                    }
                                    return cell;
                                });
        Arbitrary<ObjectNode> code =
                Combinators.combine(lines(), metadata(), counts(), outputs().list().ofMaxSize(3))
                        .as(
                                (source, metadata, count, outputs) -> {
                                    ObjectNode cell = JSON.objectNode();
                                    cell.put("cell_type", "code");
                                    cell.set("source", source);
                                    cell.set("metadata", metadata);
                                    cell.set("execution_count", count);
                                    cell.putArray("outputs").addAll(outputs);
                                    return cell;
                                });
        return Arbitraries.oneOf(prose, code);
    }

    private Arbitrary<ObjectNode> outputs() {
        Arbitrary<ObjectNode> stream =
                Combinators.combine(Arbitraries.of("stdout", "stderr"), lines())
                        .as(
                                (name, text) ->
                                        object(
                                                Map.of(
                                                        "output_type", TextNode.valueOf("stream"),
                                                        "name", TextNode.valueOf(name),
                                                        "text", text)));
        Arbitrary<ObjectNode> shown =
                Combinators.combine(bundles(), metadata(), counts(), Arbitraries.of(true, false))
                        .as(
                                (data, metadata, count, isResult) -> {
                                    ObjectNode output = JSON.objectNode();
                                    output.set("data", data);
                                    output.set("metadata", metadata);
                                    output.put("output_type", "display_data");
                                    if (isResult) {
                                        output.put("output_type", "execute_result");
                                        output.set("execution_count", count);
                                    }
                                    return output;
                                });
        Arbitrary<ObjectNode> error =
                Combinators.combine(texts(), texts().list().ofMaxSize(3))
                        .as(
                                (value, traceback) -> {
                                    ObjectNode output = JSON.objectNode();
                                    output.put("output_type", "error").put("ename", "E");
                                    output.put("evalue", value);
                                    traceback.forEach(output.putArray("traceback")::add);
                                    return output;
                                });
        return Arbitraries.oneOf(stream, shown, error);
    }

    private Arbitrary<ObjectNode> threeCells() {
        Arbitrary<ObjectNode> prose =
                Combinators.combine(
                                Arbitraries.of("markdown", "raw", "html", "heading"),
                                sameLines(),
                                metadata(),
                                Arbitraries.integers().between(1, 6))
                        .as(
                                (type, source, metadata, level) -> {
                                    ObjectNode cell = JSON.objectNode().put("cell_type", type);
                                    cell.set("source", source);
                                    cell.set("metadata", metadata);
                                    if (type.equals("heading")) {
                                        cell.put("level", level);
                                    }
                                    return cell;
                                });
        Arbitrary<ObjectNode> code =
                Combinators.combine(
                                sameLines(),
                                metadata(),
                                counts(),
                                threeOutputs().list().ofMaxSize(3),
                                Arbitraries.of(true, false))
                        .as(
                                (source, metadata, count, outputs, collapsed) -> {
                                    ObjectNode cell = JSON.objectNode();
                                    cell.put("cell_type", "code").put("language", "python");
                                    cell.put("collapsed", collapsed);
                                    cell.set("input", source);
                                    cell.set("metadata", metadata);
                                    cell.set("prompt_number", count);
                                    cell.putArray("outputs").addAll(outputs);
                                    return cell;
                                });
        return Arbitraries.oneOf(prose, code);
    }

    private Arbitrary<ObjectNode> threeOutputs() {
        Arbitrary<JsonNode> json = values(1).map(value -> TextNode.valueOf(value.toString()));
        Arbitrary<Map<String, JsonNode>> texts =
                Arbitraries.maps(
                        Arbitraries.of("text", "html", "svg", "latex", "javascript"), sameLines());
        Arbitrary<ObjectNode> shown =
                Combinators.combine(texts, json.injectNull(0.6), counts(), Arbitraries.of(1, 2))
                        .as(
                                (data, value, count, kind) -> {
                                    ObjectNode output = object(data);
                                    output.put("png", "aGk=");
                                    output.putObject("metadata").put("png", 3);
                                    output.put("output_type", "display_data");
                                    if (value != null) {
                                        output.set("json", value);
                                    }
                                    if (kind == 1) {
                                        output.put("output_type", "pyout");
                                        output.set("prompt_number", count);
                                    }
                                    return output;
                                });
        Arbitrary<ObjectNode> stream =
                Combinators.combine(Arbitraries.of("stdout", "stderr"), sameLines())
                        .as(
                                (name, text) ->
                                        object(
                                                Map.of(
                                                        "output_type", TextNode.valueOf("stream"),
                                                        "stream", TextNode.valueOf(name),
                                                        "text", text)));
        Arbitrary<ObjectNode> error =
                texts().map(
                                text -> {
                                    ObjectNode output = JSON.objectNode();
                                    output.put("output_type", "pyerr").put("ename", "E");
                                    output.put("evalue", text).putArray("traceback").add(text);
                                    return output;
                                });
        return Arbitraries.oneOf(shown, stream, error);
    }

    private Arbitrary<JsonNode> bundles() {
        Arbitrary<Map.Entry<String, JsonNode>> texts =
                Combinators.combine(
                                Arbitraries.of(
                                        "text/plain",
                                        "text/html",
                                        "image/svg+xml",
                                        "image/png",
                                        "image/jpeg",
                                        "application/javascript",
                                        "application/x-own"),
                                lines())
                        .as(Map::entry);
        Arbitrary<Map.Entry<String, JsonNode>> trees =
                Combinators.combine(
                                Arbitraries.of("application/json", "application/vnd.own.v1+json"),
                                values(3))
                        .as(Map::entry);
        return Arbitraries.oneOf(texts, trees)
                .list()
                .ofMaxSize(4)
                .map(
                        members -> {
                            ObjectNode bundle = JSON.objectNode();
                            members.forEach(it -> bundle.set(it.getKey(), it.getValue()));
                            return bundle;
                        });
    }

    private Arbitrary<ObjectNode> metadata() {
        return Arbitraries.maps(Arbitraries.of(NAMES), values(3))
                .ofMaxSize(4)
                .map(RandomFiles::object);
    }

    private Arbitrary<JsonNode> values(int depth) {
        Arbitrary<JsonNode> leaves =
                Arbitraries.frequencyOf(
                        Tuple.of(3, numbers),
                        Tuple.of(3, texts().map(TextNode::valueOf)),
                        Tuple.of(
                                1,
                                Arbitraries.of(
                                        NullNode.instance, BooleanNode.TRUE, BooleanNode.FALSE)));
        if (depth == 0) {
            return leaves;
        }
        Arbitrary<JsonNode> lists =
                values(depth - 1).list().ofMaxSize(3).map(it -> JSON.arrayNode().addAll(it));
        Arbitrary<JsonNode> objects =
                Arbitraries.maps(Arbitraries.of(NAMES), values(depth - 1))
                        .ofMaxSize(3)
                        .map(RandomFiles::object);
        return Arbitraries.frequencyOf(
                Tuple.of(3, leaves), Tuple.of(1, lists), Tuple.of(1, objects));
    }

    /// Text, or a list of texts that need not be lines.
    private static Arbitrary<JsonNode> lines() {
        return Arbitraries.oneOf(
                texts().map(TextNode::valueOf), texts().list().ofMaxSize(4).map(RandomFiles::list));
    }

    /// Text, or a list of lines of which each or none has its end: which of both it is is told by
    /// the first.
    private static Arbitrary<JsonNode> sameLines() {
        Arbitrary<String> line = Arbitraries.of("", "a = 1", "  b", "ä 😀", "\"q\" \\");
        return Arbitraries.oneOf(
                texts().map(TextNode::valueOf),
                line.list().ofMaxSize(4).map(RandomFiles::list),
                line.list()
                        .ofMaxSize(4)
                        .map(lines -> list(lines.stream().map(it -> it + "\n").toList())));
    }

    private static Arbitrary<JsonNode> counts() {
        return Arbitraries.oneOf(
                Arbitraries.integers().between(0, 999).map(IntNode::valueOf),
                Arbitraries.just(NullNode.instance));
    }

    private static Arbitrary<String> texts() {
        return Arbitraries.of(PARTS).list().ofMaxSize(5).map(parts -> String.join("", parts));
    }

    private static ArrayNode list(List<String> texts) {
        ArrayNode list = JSON.arrayNode();
        texts.forEach(list::add);
        return list;
    }

    private static ObjectNode object(Map<String, ? extends JsonNode> members) {
        ObjectNode object = JSON.objectNode();
        members.forEach(object::set);
        return object;
    }
}
