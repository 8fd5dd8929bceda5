package org.notebooklearning.check.file;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import java.io.CharConversionException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.notebooklearning.contracts.json.Json;

/// Where the lines of cells stand in a notebook's file, as it is written now.
final class SourceLines {
    private final List<List<Integer>> cells;

    private SourceLines(List<List<Integer>> cells) {
        this.cells = cells;
    }

    /// Reads the places; none for what is not a notebook of version 4.
    static SourceLines of(Path file) throws IOException {
        List<List<Integer>> cells = new ArrayList<>();
        // Not by java.io.File, which can not name every file.
        try (InputStream content = Files.newInputStream(file);
                JsonParser parser = Json.mapper().createParser(content)) {
            if (parser.nextToken() == JsonToken.START_OBJECT) {
                while (parser.nextToken() == JsonToken.FIELD_NAME) {
                    boolean isCells = parser.currentName().equals("cells");
                    if (parser.nextToken() == JsonToken.START_ARRAY && isCells) {
                        readCells(parser, cells);
                    } else {
                        parser.skipChildren();
                    }
                }
            }
        } catch (JsonProcessingException | CharConversionException e) {
            // A finding of its own; what was read up to here still stands where it stands.
            return new SourceLines(cells);
        } catch (FileSystemException e) {
            // Likewise: it could not be read.
            return new SourceLines(cells);
        }
        return new SourceLines(cells);
    }

    /// The line in the file, from 1, of a line of a cell; both are counted from 1.
    OptionalInt lineOf(int cell, int line) {
        if (cell < 1 || cell > cells.size() || cells.get(cell - 1).isEmpty()) {
            return OptionalInt.empty();
        }
        List<Integer> lines = cells.get(cell - 1);
        return OptionalInt.of(lines.get(Math.min(line, lines.size()) - 1));
    }

    private static void readCells(JsonParser parser, List<List<Integer>> cells) throws IOException {
        while (parser.nextToken() == JsonToken.START_OBJECT) {
            List<Integer> lines = new ArrayList<>();
            String before = "\n";
            while (parser.nextToken() == JsonToken.FIELD_NAME) {
                boolean isSource = parser.currentName().equals("source");
                JsonToken value = parser.nextToken();
                if (isSource && value == JsonToken.VALUE_STRING) {
                    lines.add(parser.currentTokenLocation().getLineNr());
                } else if (isSource && value == JsonToken.START_ARRAY) {
                    while (parser.nextToken() == JsonToken.VALUE_STRING) {
                        // Jupyter splits at more than line ends: the rest of a line is none.
                        if (before.endsWith("\n")) {
                            lines.add(parser.currentTokenLocation().getLineNr());
                        }
                        before = parser.getText();
                    }
                } else {
                    parser.skipChildren();
                }
            }
            cells.add(lines);
        }
    }
}
