package org.notebooklearning.check.format;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.notebooklearning.check.format.FileProblem.Kind;
import org.notebooklearning.contracts.notebook.ExactNumbers;
import org.notebooklearning.contracts.notebook.Notebook;
import org.notebooklearning.contracts.notebook.NotebookFormat;
import org.notebooklearning.contracts.notebook.NotebookFormatException;

/// Reads notebook files of any version from 3 on and gives them the form of 4.5, as nbformat's own
/// upgrade does (nbformat.readthedocs.io, "Changelog" of the format): worksheets become one list of
/// cells, heading cells Markdown, outputs are keyed by media type, and cells get ids. Ids are made
/// of the cell's place and content instead of chance, so that the same file gives the same
/// notebook. Whatever is handed in, an answer comes back, never an exception.
public final class NotebookUpgrade {
    /// Bytes, or characters, of the largest file that is read.
    public static final int LARGEST_FILE = 64 << 20;

    /// Characters of the longest source a cell may have; others are passed over.
    public static final int LONGEST_SOURCE = 8 << 20;

    /// Levels of lists and objects in the file. Notebooks with nested data in their outputs have
    /// some twenty.
    public static final int DEEPEST = 400;

    // What the JSON library says of itself and of its settings, behind what is wrong.
    private static final Pattern LIBRARY_TALK =
            Pattern.compile("(?s)( \\((for|start marker|code|possibly) .*|\n.*)");
    private static final String RESAVE =
            "Open the notebook in a current Jupyter and save it there as version 4.";
    private static final ObjectMapper MAPPER =
            new ObjectMapper(
                            JsonFactory.builder()
                                    .streamReadConstraints(
                                            StreamReadConstraints.builder()
                                                    .maxNestingDepth(DEEPEST)
                                                    .maxStringLength(LARGEST_FILE)
                                                    .build())
                                    .build())
                    .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

    private NotebookUpgrade() {}

    /// What became of a file.
    public sealed interface Result {}

    /// The file is a notebook.
    ///
    /// @param notebook in the form of 4.5; cells that could not be read stand in it as empty raw
    ///     cells, so that all others keep their place
    /// @param file the file's tree where it is of version 4, its upgraded form where it is older
    /// @param from what the file says it is
    /// @param problems what could not be read, beside what NotebookStructure says of `file`
    /// @param whole whether `notebook` holds everything that stands in the file, so that it may be
    ///     written in its place
    public record Upgraded(
            Notebook notebook,
            JsonNode file,
            FormatVersion from,
            List<FileProblem> problems,
            boolean whole)
            implements Result {
        public Upgraded {
            problems = List.copyOf(problems);
        }

        /// Whether the file can be changed in place, so that everything in it stays; an older one
        /// is written anew.
        public boolean isChangedInPlace() {
            return from.major() == FormatVersion.CURRENT.major();
        }

        /// Whether all its cells can be read and nothing of the file is lost by putting others
        /// below them.
        public boolean keepsAll() {
            return isChangedInPlace()
                    && problems.stream().noneMatch(p -> p.kind() == Kind.UNREADABLE_CELL);
        }
    }

    /// The file is no notebook, or none that is read here.
    public record Refused(FileProblem problem) implements Result {}

    /// What is said of a file of which the system says `why` it does not give it.
    public static Result notReadable(String why) {
        return refused(
                Kind.NOT_READABLE,
                "The file can not be read: " + why,
                "Check that you may read it, and that it is a file.");
    }

    /// The notebook in `file`, which is not read where it is larger than any that is read here.
    public static Result read(Path file) throws IOException {
        long size = Files.size(file);
        return size > LARGEST_FILE ? tooLarge(size) : read(Files.readAllBytes(file));
    }

    /// The notebook in a file's bytes, which must be UTF-8.
    public static Result read(byte[] file) {
        if (file.length > LARGEST_FILE) {
            return tooLarge(file.length);
        }
        ByteBuffer bytes = ByteBuffer.wrap(file);
        try {
            return read(StandardCharsets.UTF_8.newDecoder().decode(bytes).toString());
        } catch (CharacterCodingException e) {
            // The decoder stops in front of the bytes it can not read.
            return refused(
                    Kind.NOT_UTF8,
                    "Not UTF-8: byte " + bytes.position() + " begins no character",
                    "Save the file with the encoding UTF-8.");
        }
    }

    /// The notebook in a file's text.
    public static Result read(String json) {
        if (json.length() > LARGEST_FILE) {
            return tooLarge(json.length());
        }
        // Python's reader refuses a byte order mark, editors of Windows write one: it is no reason
        // to judge nothing.
        boolean marked = json.startsWith("\uFEFF");
        JsonNode root;
        try {
            root = ExactNumbers.tree(MAPPER, marked ? json.substring(1) : json);
        } catch (JsonProcessingException e) {
            return new Refused(notJson(e));
        }
        if (root == null || root.isMissingNode()) {
            return refused(Kind.NOT_JSON, "The file is empty", RESAVE);
        }
        if (!(root instanceof ObjectNode object)) {
            return refused(
                    Kind.NOT_AN_OBJECT,
                    "A notebook is a JSON object, this is " + kindOf(root),
                    "Check that this is the notebook and not a part of it.");
        }
        List<FileProblem> problems = new ArrayList<>();
        if (marked) {
            problems.add(
                    FileProblem.of(
                            Kind.NOT_JSON,
                            "The file starts with a byte order mark, which Jupyter does not read",
                            "Save it as UTF-8 without a byte order mark."));
        }
        return ofVersion(object, problems);
    }

    private static Result ofVersion(ObjectNode root, List<FileProblem> problems) {
        JsonNode version = root.path("nbformat");
        if (version.isMissingNode()) {
            return refused(
                    Kind.MISSING,
                    "nbformat is missing: the file does not say which version it is of",
                    "Check that this is a notebook; " + lower(RESAVE));
        }
        if (!Shape.isWhole(version)) {
            return refused(
                    Kind.WRONG_TYPE,
                    "nbformat must be a whole number, this is " + kindOf(version),
                    "Set nbformat to 4, or " + lower(RESAVE));
        }
        if (version.asDouble() < 3) {
            return refused(
                    Kind.TOO_OLD,
                    "nbformat " + version.asLong() + " is from before 2013 and is not read",
                    "Convert it: jupyter nbconvert --to notebook --nbformat 4 <file>");
        }
        if (version.asDouble() > 4) {
            return refused(
                    Kind.TOO_NEW,
                    "nbformat " + version.asText() + " is newer than what is known here, 4",
                    RESAVE);
        }
        String cells = version.asInt() == 3 ? "worksheets" : "cells";
        if (!root.path(cells).isArray()) {
            boolean missing = !root.has(cells);
            return refused(
                    missing ? Kind.MISSING : Kind.WRONG_TYPE,
                    missing ? cells + " is missing" : cells + " must be a list",
                    "The file holds no notebook's cells; restore it, or " + lower(RESAVE));
        }
        FormatVersion from = new FormatVersion(version.asInt(), minor(root));
        JsonNode file = from.major() == 3 ? new VersionThree(problems).upgraded(root) : root;
        return upgraded(file, from, problems);
    }

    private static Result upgraded(JsonNode file, FormatVersion from, List<FileProblem> problems) {
        ReadableCells readable = new ReadableCells(problems);
        ObjectNode root = readable.notebook(file);
        try {
            Notebook notebook = NotebookFormat.read(root);
            boolean whole =
                    readable.isWhole()
                            && problems.stream().noneMatch(p -> p.kind() == Kind.WRONG_TYPE);
            return new Upgraded(notebook, file, from, problems, whole);
        } catch (NotebookFormatException e) {
            throw new IllegalStateException("What is made readable can be read", e);
        }
    }

    private static int minor(JsonNode root) {
        JsonNode minor = root.path("nbformat_minor");
        return Shape.isWhole(minor) && minor.canConvertToInt() && minor.asInt() >= 0
                ? minor.asInt()
                : -1;
    }

    private static FileProblem notJson(JsonProcessingException e) {
        JsonLocation at = e.getLocation();
        int line = at == null ? 0 : Math.max(0, at.getLineNr());
        int column = at == null ? 0 : Math.max(0, at.getColumnNr());
        if (e instanceof StreamConstraintsException) {
            return new FileProblem(
                    Kind.TOO_DEEP,
                    line,
                    column,
                    "The file has names, numbers or nested data beyond all measure: more than "
                            + DEEPEST
                            + " levels, or a number of more than 1000 digits",
                    "Clear the outputs of the notebook and save it.");
        }
        return new FileProblem(
                Kind.NOT_JSON,
                line,
                column,
                "Not valid JSON at line "
                        + line
                        + ", column "
                        + column
                        + ": "
                        + LIBRARY_TALK.matcher(e.getOriginalMessage()).replaceFirst(""),
                "Mend the file there: a merge may have left marks, or it was not saved whole.");
    }

    private static Refused tooLarge(long size) {
        return new Refused(
                FileProblem.of(
                        Kind.TOO_LARGE,
                        "The file has "
                                + (size >> 20)
                                + " MiB, more than the "
                                + (LARGEST_FILE >> 20)
                                + " that are read",
                        "Clear the outputs of the notebook and save it."));
    }

    private static Refused refused(Kind kind, String message, String fix) {
        return new Refused(FileProblem.of(kind, message, fix));
    }

    private static String lower(String sentence) {
        return Character.toLowerCase(sentence.charAt(0)) + sentence.substring(1);
    }

    static String kindOf(JsonNode node) {
        return switch (node.getNodeType()) {
            case OBJECT -> "an object";
            case ARRAY -> "a list";
            case STRING -> "text";
            case NUMBER -> "a number";
            case BOOLEAN -> "true or false";
            default -> "null";
        };
    }
}
