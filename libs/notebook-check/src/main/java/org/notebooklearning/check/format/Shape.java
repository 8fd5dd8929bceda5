package org.notebooklearning.check.format;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/// One JSON object that is checked member by member; what is wrong is added to a list.
final class Shape {
    private final JsonNode node;
    private final String where;
    private final List<String> problems;

    private Shape(JsonNode node, String where, List<String> problems) {
        this.node = node;
        this.where = where;
        this.problems = problems;
    }

    static Shape of(JsonNode node, List<String> problems) {
        return new Shape(node, "", problems);
    }

    JsonNode node() {
        return node;
    }

    void problem(String member, String message) {
        problems.add(path(member) + " " + message);
    }

    /// Whether `member` is there; a problem where it is not.
    boolean requires(String member) {
        if (!node.has(member)) {
            problem(member, "is missing");
            return false;
        }
        return true;
    }

    /// A problem for every member that is not among `known`.
    void allowsOnly(Set<String> known) {
        node.fieldNames()
                .forEachRemaining(
                        name -> {
                            if (!known.contains(name)) {
                                problem(name, "is not a member that the format knows here");
                            }
                        });
    }

    /// Where `member` is there, it must pass.
    boolean check(String member, Predicate<JsonNode> test, String demand) {
        if (!node.has(member)) {
            return false;
        }
        if (!test.test(node.get(member))) {
            problem(member, "must be " + demand);
            return false;
        }
        return true;
    }

    boolean text(String... members) {
        boolean all = true;
        for (String member : members) {
            all &= check(member, JsonNode::isTextual, "text");
        }
        return all;
    }

    void truth(String... members) {
        for (String member : members) {
            check(member, JsonNode::isBoolean, "true or false");
        }
    }

    void matching(String member, Pattern pattern, String demand) {
        check(member, n -> n.isTextual() && pattern.matcher(n.asText()).find(), demand);
    }

    /// Text, or a list of texts.
    void lines(String member) {
        check(member, Shape::isLines, "text or a list of texts");
    }

    void count(String member) {
        check(
                member,
                n -> n.isNull() || (isInteger(n) && n.bigIntegerValue().signum() >= 0),
                "null or a whole number from 0");
    }

    /// The object in `member`; a missing one is empty, another value a problem.
    Shape object(String member) {
        boolean there = check(member, JsonNode::isObject, "an object");
        return new Shape(
                there ? node.get(member) : JsonNodeFactory.instance.objectNode(),
                path(member),
                problems);
    }

    /// The objects in the list `member`; other elements are problems.
    List<Shape> objects(String member) {
        List<Shape> objects = new ArrayList<>();
        if (!check(member, JsonNode::isArray, "a list")) {
            return objects;
        }
        int index = 0;
        for (JsonNode element : node.get(member)) {
            String path = path(member) + "[" + index + "]";
            if (element.isObject()) {
                objects.add(new Shape(element, path, problems));
            } else {
                problems.add(path + " must be an object");
            }
            index++;
        }
        return objects;
    }

    /// The integer of JSON Schema's draft 4, in which the format is described: 4, not 4.0.
    static boolean isInteger(JsonNode node) {
        return node.isIntegralNumber();
    }

    /// Whether `node` stands for a whole number, however it is written: 4 and 4.0, not 4.5.
    static boolean isWhole(JsonNode node) {
        return node.isNumber() && node.asDouble() == Math.rint(node.asDouble());
    }

    static boolean isLines(JsonNode node) {
        return node.isTextual() || isTexts(node);
    }

    static boolean isTexts(JsonNode node) {
        if (!node.isArray()) {
            return false;
        }
        for (JsonNode element : node) {
            if (!element.isTextual()) {
                return false;
            }
        }
        return true;
    }

    private String path(String member) {
        return where.isEmpty() ? member : where + "." + member;
    }
}
