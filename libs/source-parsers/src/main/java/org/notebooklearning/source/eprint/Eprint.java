package org.notebooklearning.source.eprint;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.notebooklearning.source.outcome.SourceReading;

/// What an e-print holds: files, or the reason why there are none.
public sealed interface Eprint {

    /// Unpacked.
    ///
    /// @param byName with `/` between folders, as in the archive
    record Files(Map<String, byte[]> byName) implements Eprint {
        public Files {
            byName = Collections.unmodifiableMap(new TreeMap<>(byName));
        }

        /// The file that a document calls `name`, as it stands or with one of the `endings`; null
        /// where there is none.
        public byte @Nullable [] find(String name, String... endings) {
            String plain = name.startsWith("./") ? name.substring(2) : name;
            plain = plain.replace("/./", "/").replace("//", "/");
            byte[] exact = byName.get(plain);
            for (int i = 0; exact == null && i < endings.length; i++) {
                exact = byName.get(plain + endings[i]);
            }
            return exact;
        }

        /// The text of a file: UTF-8, or Latin-1 where it is not that.
        public @Nullable String text(String name, String... endings) {
            byte[] bytes = find(name, endings);
            return bytes == null ? null : decode(bytes);
        }
    }

    /// Not to be read as LaTeX.
    record Refused(SourceReading.Refused reason) implements Eprint {}

    /// Bytes as text.
    static String decode(byte[] bytes) {
        try {
            String text =
                    StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            // Papers from before UTF-8 was usual.
            return new String(bytes, StandardCharsets.ISO_8859_1);
        }
    }
}
