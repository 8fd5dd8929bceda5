package org.notebooklearning.source.pdf;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.fontbox.cmap.CMapParser;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/// The table of strings that FontBox fills when it reads the first map of characters of a font.
/// That takes a third of a second once in a process, as much as ten pages; here it is filled on
/// another thread while the file is opened. A font that needs it earlier waits for it.
final class CharacterMaps {
    /// The smallest map that needs the table (Adobe technical note 5014, section 7).
    private static final String SMALLEST =
            """
            1 begincodespacerange
            <00> <FF>
            endcodespacerange
            1 beginbfrange
            <20> <21> <0041>
            endbfrange
            """;

    private static final AtomicBoolean BEGUN = new AtomicBoolean();

    private CharacterMaps() {}

    /// Begins to fill the table, once in a process.
    static void fillBeside() {
        if (BEGUN.compareAndSet(false, true)) {
            Thread.ofPlatform().daemon().name("character-maps").start(CharacterMaps::fill);
        }
    }

    private static void fill() {
        try {
            new CMapParser()
                    .parse(
                            new RandomAccessReadBuffer(
                                    SMALLEST.getBytes(StandardCharsets.US_ASCII)));
        } catch (IOException e) {
            throw new UncheckedIOException("Bytes in memory can not be read", e);
        }
    }
}
