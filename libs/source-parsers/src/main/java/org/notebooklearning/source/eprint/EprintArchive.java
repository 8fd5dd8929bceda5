package org.notebooklearning.source.eprint;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.jspecify.annotations.Nullable;
import org.notebooklearning.source.outcome.Refusal;

/// Unpacks an e-print: a tar archive or a single file, compressed by gzip or not, told apart by
/// their first bytes. Nothing is written to disk.
public final class EprintArchive {
    /// The file that a single one is called.
    static final String SINGLE = "main.tex";

    private static final int ENTRIES = 4000;
    private static final int ENTRY_BYTES = 40 << 20;
    private static final int ALL_BYTES = 150 << 20;
    private static final int TAR_MAGIC = 257;

    private int room;

    private EprintArchive(int room) {
        this.room = room;
    }

    /// The files in `bytes`. Refuses with `too-large` what unpacks to more than a paper can be, and
    /// with `unsupported-type` what is no archive and no TeX, such as a PDF.
    public static Eprint unpack(byte[] bytes) {
        return unpack(bytes, ALL_BYTES);
    }

    /// The same with a bound on all unpacked bytes together.
    static Eprint unpack(byte[] bytes, int bound) {
        EprintArchive archive = new EprintArchive(bound);
        try {
            byte[] plain = isGzip(bytes) ? archive.gunzip(bytes) : bytes;
            if (plain == null) {
                return archive.tooLarge();
            }
            if (isTar(plain)) {
                // The archive and its files are counted each on their own.
                return new EprintArchive(bound).untar(plain);
            }
            return single(plain);
        } catch (IOException | IllegalArgumentException e) {
            return new Eprint.Refused(
                    Refusal.UNSUPPORTED_TYPE.because(
                            "The e-print can not be unpacked: " + e.getMessage()));
        }
    }

    private static boolean isGzip(byte[] bytes) {
        return bytes.length > 2 && bytes[0] == (byte) 0x1f && bytes[1] == (byte) 0x8b;
    }

    private static boolean isTar(byte[] bytes) {
        return bytes.length > TAR_MAGIC + 5
                && new String(bytes, TAR_MAGIC, 5, StandardCharsets.US_ASCII).equals("ustar");
    }

    private static Eprint single(byte[] bytes) {
        String text =
                new String(bytes, 0, Math.min(bytes.length, 1024), StandardCharsets.ISO_8859_1);
        if (text.startsWith("%PDF") || text.startsWith("%!PS") || text.indexOf('\0') >= 0) {
            return new Eprint.Refused(
                    Refusal.UNSUPPORTED_TYPE.because(
                            "The e-print holds no LaTeX, only the finished paper."));
        }
        return new Eprint.Files(Map.of(SINGLE, bytes));
    }

    private byte @Nullable [] gunzip(byte[] bytes) throws IOException {
        try (InputStream in = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
            return bounded(in, room);
        }
    }

    private Eprint untar(byte[] bytes) throws IOException {
        Map<String, byte[]> files = new HashMap<>();
        int entries = 0;
        try (TarArchiveInputStream tar =
                new TarArchiveInputStream(new ByteArrayInputStream(bytes))) {
            TarArchiveEntry entry = tar.getNextEntry();
            while (entry != null) {
                if (++entries > ENTRIES) {
                    return tooLarge();
                }
                String name =
                        entry.getName().startsWith("./")
                                ? entry.getName().substring(2)
                                : entry.getName();
                if (entry.isFile()
                        && !entry.isLink()
                        && !entry.isSymbolicLink()
                        && isInside(name)) {
                    byte[] content = bounded(tar, Math.min(room, ENTRY_BYTES));
                    if (content == null) {
                        return tooLarge();
                    }
                    files.put(name, content);
                }
                entry = tar.getNextEntry();
            }
        }
        return new Eprint.Files(files);
    }

    private static boolean isInside(String name) {
        return !name.startsWith("/")
                && name.indexOf('\\') < 0
                && name.indexOf('\0') < 0
                && !List.of(name.split("/", -1)).contains("..");
    }

    private byte @Nullable [] bounded(InputStream in, int most) throws IOException {
        byte[] content = in.readNBytes(most + 1);
        if (content.length > most) {
            return null;
        }
        room -= content.length;
        return content;
    }

    private Eprint tooLarge() {
        return new Eprint.Refused(
                Refusal.TOO_LARGE.because("The e-print unpacks to more than a paper holds."));
    }
}
