package org.notebooklearning.check.format;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/// What nbformat 4 demands of a file: every member it defines, its type, and no others where it
/// allows none. Files of minor versions 0 to 4 are held to the rules of 4.5 except for cell ids,
/// which came with 4.5 and are not known before.
public final class NotebookStructure {
    private static final int NEWEST_MINOR = 5;
    private static final Pattern CELL_ID = Pattern.compile("\\A[a-zA-Z0-9_-]{1,64}\\z");
    private static final Pattern JSON_TYPE = Pattern.compile("\\Aapplication/(.*\\+)?json\\z");
    private static final Pattern TAG = Pattern.compile("\\A[^,]+\\z");
    private static final Set<String> CELL =
            Set.of("cell_type", "metadata", "source", "attachments", "id");
    private static final Set<String> CODE_CELL =
            Set.of("cell_type", "metadata", "source", "outputs", "execution_count", "id");

    private final List<String> problems = new ArrayList<>();
    private final boolean hasIds;

    private NotebookStructure(JsonNode root) {
        // As a double, so that no number is too large for it.
        this.hasIds = root.path("nbformat_minor").asDouble() >= NEWEST_MINOR;
    }

    /// What is wrong with the notebook `root`, one sentence each with the place, such as
    /// `cells[3].id is missing`; empty for a valid file.
    public static List<String> problems(JsonNode root) {
        if (!root.isObject()) {
            return List.of("The file must hold one JSON object");
        }
        NotebookStructure structure = new NotebookStructure(root);
        structure.notebook(Shape.of(root, structure.problems));
        return List.copyOf(structure.problems);
    }

    private void notebook(Shape root) {
        List.of("metadata", "nbformat", "nbformat_minor", "cells").forEach(root::requires);
        root.allowsOnly(Set.of("metadata", "nbformat", "nbformat_minor", "cells"));
        root.check("nbformat", n -> Shape.isInteger(n) && n.asInt() == 4, "4");
        root.check(
                "nbformat_minor",
                n -> Shape.isInteger(n) && n.bigIntegerValue().signum() >= 0,
                "a whole number");
        notebookMetadata(root.object("metadata"));
        Set<String> ids = new HashSet<>();
        for (Shape cell : root.objects("cells")) {
            cell(cell);
            JsonNode id = cell.node().path("id");
            if (hasIds && id.isTextual() && !ids.add(id.asText())) {
                cell.problem("id", "'" + id.asText() + "' stands at another cell too");
            }
        }
    }

    private static void notebookMetadata(Shape metadata) {
        if (metadata.node().has("kernelspec")) {
            Shape kernel = metadata.object("kernelspec");
            requireIfObject(kernel, metadata, "kernelspec", "name", "display_name");
            kernel.text("name", "display_name");
        }
        if (metadata.node().has("language_info")) {
            Shape language = metadata.object("language_info");
            requireIfObject(language, metadata, "language_info", "name");
            language.text("name", "file_extension", "mimetype", "pygments_lexer");
            language.check(
                    "codemirror_mode", n -> n.isTextual() || n.isObject(), "text or an object");
        }
        metadata.check(
                "orig_nbformat",
                n -> Shape.isInteger(n) && n.bigIntegerValue().signum() > 0,
                "a whole number from 1");
        metadata.text("title");
        metadata.check("authors", JsonNode::isArray, "a list");
    }

    private static void requireIfObject(
            Shape inner, Shape outer, String member, String... required) {
        if (outer.node().path(member).isObject()) {
            for (String name : required) {
                inner.requires(name);
            }
        }
    }

    private void cell(Shape cell) {
        List.of("cell_type", "metadata", "source").forEach(cell::requires);
        String type = cell.node().path("cell_type").asText();
        if (hasIds) {
            cell.requires("id");
            cell.matching("id", CELL_ID, "1 to 64 letters, digits, '-' or '_'");
        } else if (cell.node().has("id")) {
            cell.problem("id", "came with format 4.5: set nbformat_minor to 5");
        }
        cell.lines("source");
        switch (type) {
            case "code" -> codeCell(cell);
            case "markdown", "raw" -> {
                cell.allowsOnly(CELL);
                attachments(cell);
            }
            default -> cell.problem("cell_type", "must be markdown, code or raw");
        }
        cellMetadata(cell.object("metadata"), type);
    }

    private void codeCell(Shape cell) {
        cell.allowsOnly(CODE_CELL);
        cell.requires("execution_count");
        cell.requires("outputs");
        cell.count("execution_count");
        cell.objects("outputs").forEach(NotebookStructure::output);
    }

    private static void attachments(Shape cell) {
        Shape attachments = cell.object("attachments");
        attachments
                .node()
                .fieldNames()
                .forEachRemaining(name -> mimeBundle(attachments.object(name)));
    }

    private static void cellMetadata(Shape metadata, String type) {
        metadata.check("name", n -> n.isTextual() && !n.asText().isEmpty(), "text");
        metadata.check("tags", NotebookStructure::areTags, "a list of different texts, no commas");
        metadata.check("jupyter", JsonNode::isObject, "an object");
        if (type.equals("raw")) {
            metadata.text("format");
        }
        if (type.equals("code")) {
            metadata.truth("collapsed");
            metadata.check(
                    "scrolled",
                    n -> n.isBoolean() || n.asText().equals("auto"),
                    "true, false or 'auto'");
            Shape execution = metadata.object("execution");
            execution.node().fieldNames().forEachRemaining(execution::text);
        }
    }

    private static boolean areTags(JsonNode tags) {
        Set<String> seen = new HashSet<>();
        if (!Shape.isTexts(tags)) {
            return false;
        }
        for (JsonNode tag : tags) {
            if (!TAG.matcher(tag.asText()).matches() || !seen.add(tag.asText())) {
                return false;
            }
        }
        return true;
    }

    private static void output(Shape output) {
        output.requires("output_type");
        String type = output.node().path("output_type").asText();
        switch (type) {
            case "execute_result" -> {
                members(output, "data", "metadata", "execution_count");
                output.count("execution_count");
                output.check("metadata", JsonNode::isObject, "an object");
                mimeBundle(output.object("data"));
            }
            case "display_data" -> {
                members(output, "data", "metadata");
                output.check("metadata", JsonNode::isObject, "an object");
                mimeBundle(output.object("data"));
            }
            case "stream" -> {
                members(output, "name", "text");
                output.text("name");
                output.lines("text");
            }
            case "error" -> {
                members(output, "ename", "evalue", "traceback");
                output.text("ename", "evalue");
                output.check("traceback", Shape::isTexts, "a list of texts");
            }
            default ->
                    output.problem(
                            "output_type", "must be execute_result, display_data, stream or error");
        }
    }

    private static void members(Shape output, String... names) {
        Set<String> known = new HashSet<>(Set.of(names));
        known.forEach(output::requires);
        known.add("output_type");
        output.allowsOnly(known);
    }

    /// Everything by its media type: JSON types hold any JSON, all others text.
    private static void mimeBundle(Shape bundle) {
        bundle.node()
                .fieldNames()
                .forEachRemaining(
                        type -> {
                            if (!JSON_TYPE.matcher(type).matches()) {
                                bundle.lines(type);
                            }
                        });
    }
}
