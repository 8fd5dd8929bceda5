package org.notebooklearning.source.identity;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/// Bytes of text files as text: UTF-16 where a byte order mark says so, else UTF-8, else Windows'
/// Latin. Without byte order mark, line ends as `\n`.
public final class Decoding {
    private Decoding() {}

    /// The text of `bytes`.
    public static String decoded(byte[] bytes) {
        return decodedAsIs(bytes).replace("\ufeff", "").replace("\r\n", "\n").replace('\r', '\n');
    }

    private static String decodedAsIs(byte[] bytes) {
        if (startsWith(bytes, 0xFE, 0xFF)) {
            return new String(bytes, StandardCharsets.UTF_16BE);
        }
        if (startsWith(bytes, 0xFF, 0xFE)) {
            return new String(bytes, StandardCharsets.UTF_16LE);
        }
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            // Every byte is a character there: old text files open, and none is refused for it.
            return new String(bytes, Charset.forName("windows-1252"));
        }
    }

    private static boolean startsWith(byte[] bytes, int first, int second) {
        return bytes.length >= 2 && (bytes[0] & 0xFF) == first && (bytes[1] & 0xFF) == second;
    }
}
