package org.notebooklearning.source.pdf;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Set;
import org.apache.pdfbox.contentstream.PDContentStream;
import org.apache.pdfbox.io.RandomAccessRead;

/// Leaves out of a content stream (ISO 32000-2, 7.8.2) what one reader has no use for, before
/// PDFBox makes an object of each number: a diagram has a million of them. For text, drawing goes;
/// for shapes, text goes, and each path becomes the rectangle around it.
final class LeanContent {
    /// What is left of a content stream.
    enum Part {
        ALL,
        TEXT,
        SHAPES
    }

    /// Larger streams are left to PDFBox, which reads them piece by piece.
    private static final int LARGEST = 48 * 1024 * 1024;

    private static final Set<String> TEXT =
            Set.of(
                    "q", "Q", "cm", "Do", "gs", "BT", "ET", "Td", "TD", "T*", "Tm", "Tc", "Tw",
                    "Tz", "TL", "Tf", "Tr", "Ts", "Tj", "TJ", "'", "\"", "BMC", "BDC", "EMC");

    private static final Set<String> STATE = Set.of("q", "Q", "cm", "Do", "sh");
    private static final Set<String> PAINT =
            Set.of("S", "s", "f", "F", "f*", "B", "B*", "b", "b*", "n");

    private static final byte[] UNIT_SQUARE = "0 0 1 1 re f\n".getBytes(StandardCharsets.US_ASCII);

    private static final byte SPACE = 0;
    private static final byte DELIMITER = 1;
    private static final byte REGULAR = 2;
    private static final byte NUMERIC = 3;
    private static final byte[] KINDS = kinds();

    private final Part part;
    private final byte[] bytes;
    private final ByteArrayOutputStream lean;
    private final PathBounds path = new PathBounds();
    private int at;
    private int operands;

    private LeanContent(Part part, byte[] bytes) {
        this.part = part;
        this.bytes = bytes;
        this.lean = new ByteArrayOutputStream(Math.min(bytes.length, 1 << 16));
    }

    /// The named part of `content`.
    static RandomAccessRead of(PDContentStream content, Part part) throws IOException {
        byte[] bytes;
        IOException damage = null;
        try (RandomAccessRead all = content.getContentsForStreamParsing()) {
            ByteArrayOutputStream read = new ByteArrayOutputStream(1 << 14);
            byte[] piece = new byte[1 << 14];
            try {
                for (int n = all.read(piece); n > 0 && read.size() <= LARGEST; ) {
                    read.write(piece, 0, n);
                    n = all.read(piece);
                }
            } catch (IOException e) {
                damage = e;
            }
            bytes = read.toByteArray();
        }
        if (bytes.length > LARGEST) {
            return content.getContentsForStreamParsing();
        }
        return new ContentBytes(part == Part.ALL ? bytes : of(bytes, part), damage);
    }

    static byte[] of(byte[] bytes, Part part) {
        LeanContent content = new LeanContent(part, bytes);
        content.filter();
        return content.lean.toByteArray();
    }

    private void filter() {
        operands = 0;
        for (skipSpace(); at < bytes.length; skipSpace()) {
            int start = at;
            if (isOperator(bytes[at])) {
                while (at < bytes.length && isRegular(bytes[at])) {
                    at++;
                }
                operator(start);
                operands = at;
                path.forgetOperands();
            } else {
                operand();
            }
        }
    }

    private void operator(int start) {
        String name = ContentOperators.name(bytes, start, at);
        if (name.equals("BI")) {
            skipInlineImage();
            if (part == Part.SHAPES) {
                lean.writeBytes(UNIT_SQUARE);
            }
        } else if (name.equals("true") || name.equals("false") || name.equals("null")) {
            path.forgetOperands();
        } else if (part == Part.TEXT ? TEXT.contains(name) : STATE.contains(name)) {
            lean.write(bytes, operands, at - operands);
            lean.write('\n');
        } else if (part == Part.SHAPES) {
            shape(name);
        }
    }

    private void shape(String name) {
        if (!PAINT.contains(name)) {
            path.add(name);
        } else {
            lean.writeBytes(path.painted(name));
        }
    }

    private void operand() {
        byte first = bytes[at];
        if (isNumeric(first)) {
            number();
        } else if (first == '(') {
            skipString();
        } else if (first == '<' && at + 1 < bytes.length && bytes[at + 1] != '<') {
            while (at < bytes.length && bytes[at] != '>') {
                at++;
            }
            at++;
        } else {
            // A name, or a bracket: what stands inside is gone through like the rest.
            at++;
            while (first == '/' && at < bytes.length && isRegular(bytes[at])) {
                at++;
            }
        }
    }

    private void number() {
        int start = at;
        at++;
        while (at < bytes.length && isRegular(bytes[at])) {
            at++;
        }
        if (part == Part.SHAPES) {
            path.operand(bytes, start, at);
        }
    }

    private void skipString() {
        int depth = 0;
        for (; at < bytes.length; at++) {
            byte c = bytes[at];
            if (c == '\\') {
                at++;
            } else if (c == '(') {
                depth++;
            } else if (c == ')' && --depth == 0) {
                at++;
                return;
            }
        }
        at = bytes.length;
    }

    /// An image ends with EI between white space, with no binary data behind it.
    private void skipInlineImage() {
        for (; at + 2 < bytes.length; at++) {
            if (bytes[at] == 'E'
                    && bytes[at + 1] == 'I'
                    && isSpace(bytes[at - 1])
                    && isSpace(bytes[at + 2])
                    && isTextBehind(at + 2)) {
                break;
            }
        }
        at = Math.min(bytes.length, at + 2);
    }

    private boolean isTextBehind(int from) {
        for (int i = from; i < Math.min(bytes.length, from + 12); i++) {
            if (bytes[i] < 0 || (bytes[i] < ' ' && !isSpace(bytes[i]))) {
                return false;
            }
        }
        return true;
    }

    private void skipSpace() {
        while (at < bytes.length) {
            if (bytes[at] == '%') {
                while (at < bytes.length && bytes[at] != '\n' && bytes[at] != '\r') {
                    at++;
                }
            } else if (isSpace(bytes[at])) {
                at++;
            } else {
                return;
            }
        }
    }

    private static boolean isSpace(byte c) {
        return KINDS[c & 0xFF] == SPACE;
    }

    private static boolean isNumeric(byte c) {
        return KINDS[c & 0xFF] == NUMERIC;
    }

    private static boolean isOperator(byte c) {
        return KINDS[c & 0xFF] == REGULAR;
    }

    private static boolean isRegular(byte c) {
        return KINDS[c & 0xFF] >= REGULAR;
    }

    /// What each byte is in a content stream.
    private static byte[] kinds() {
        byte[] kinds = new byte[256];
        Arrays.fill(kinds, REGULAR);
        " \n\r\t\f\0".chars().forEach(c -> kinds[c] = SPACE);
        "()<>[]{}/%".chars().forEach(c -> kinds[c] = DELIMITER);
        "0123456789-+.".chars().forEach(c -> kinds[c] = NUMERIC);
        return kinds;
    }
}
