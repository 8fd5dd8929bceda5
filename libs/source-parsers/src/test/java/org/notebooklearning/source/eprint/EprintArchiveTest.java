package org.notebooklearning.source.eprint;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.GZIPOutputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.apache.commons.compress.archivers.tar.TarConstants;
import org.junit.jupiter.api.Test;

class EprintArchiveTest {
    private static final byte[] PAPER =
            "\\documentclass{article}\\begin{document}x\\end{document}"
                    .getBytes(StandardCharsets.UTF_8);

    @Test
    void unpacksArchivesAndSingleFilesWithAndWithoutGzip() throws IOException {
        byte[] tar = tar(Map.of("a/b.tex", PAPER));
        assertThat(names(tar)).isEqualTo("[a/b.tex]");
        assertThat(names(gzip(tar))).isEqualTo("[a/b.tex]");
        assertThat(names(PAPER)).isEqualTo("[main.tex]");
        assertThat(names(gzip(PAPER))).isEqualTo("[main.tex]");
    }

    @Test
    void passesOverNamesThatLeadOutOfTheArchiveAndLinks() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (TarArchiveOutputStream tar = new TarArchiveOutputStream(bytes)) {
            for (String name : new String[] {"../up.tex", "a/../../b.tex", "ok.tex"}) {
                put(tar, new TarArchiveEntry(name), PAPER);
            }
            TarArchiveEntry absolute = new TarArchiveEntry("/etc/x.tex", true);
            put(tar, absolute, PAPER);
            TarArchiveEntry link = new TarArchiveEntry("link.tex", TarConstants.LF_SYMLINK);
            link.setLinkName("/etc/passwd");
            tar.putArchiveEntry(link);
            tar.closeArchiveEntry();
        }
        assertThat(names(bytes.toByteArray())).isEqualTo("[ok.tex]");
    }

    @Test
    void refusesWhatUnpacksToTooMuch() throws IOException {
        byte[] bomb = gzip(tar(Map.of("a.tex", new byte[3_000_000])));
        assertThat(bomb.length).isLessThan(50_000);
        assertThat(code(EprintArchive.unpack(bomb, 2_000_000))).isEqualTo("too-large");
        Map<String, byte[]> many = new TreeMap<>();
        for (int i = 0; i < 4100; i++) {
            many.put("f" + i, new byte[0]);
        }
        assertThat(code(EprintArchive.unpack(gzip(tar(many))))).isEqualTo("too-large");
    }

    @Test
    void refusesFinishedPapersAndBrokenArchives() throws IOException {
        byte[] pdf = "%PDF-1.5 ...".getBytes(StandardCharsets.US_ASCII);
        assertThat(code(EprintArchive.unpack(pdf))).isEqualTo("unsupported-type");
        assertThat(code(EprintArchive.unpack(gzip(pdf)))).isEqualTo("unsupported-type");
        byte[] broken = gzip(tar(Map.of("a.tex", PAPER)));
        broken[30] ^= 0x55;
        assertThat(code(EprintArchive.unpack(java.util.Arrays.copyOf(broken, 60))))
                .isEqualTo("unsupported-type");
    }

    @Test
    void findsThePaperAmongItsFiles() {
        byte[] part = "\\section{A}".getBytes(StandardCharsets.UTF_8);
        assertThat(main(Map.of("a.tex", part, "z.tex", PAPER))).isEqualTo("z.tex");
        assertThat(main(Map.of("paper.tex", PAPER, "supplement.tex", PAPER)))
                .isEqualTo("paper.tex");
        byte[] old = "supplement.tex toplevelfile\n".getBytes(StandardCharsets.UTF_8);
        assertThat(main(Map.of("paper.tex", PAPER, "supplement.tex", PAPER, "00README.XXX", old)))
                .isEqualTo("supplement.tex");
        byte[] json =
                "{\"sources\":[{\"filename\":\"b.tex\",\"usage\":\"toplevel\"},{\"filename\":\"a.tex\"}]}"
                        .getBytes(StandardCharsets.UTF_8);
        assertThat(main(Map.of("a.tex", PAPER, "b.tex", PAPER, "00README.json", json)))
                .isEqualTo("b.tex");
        assertThat(main(Map.of("a.png", part))).isEqualTo("none");
    }

    private static String main(Map<String, byte[]> files) {
        return MainFile.of(new Eprint.Files(files)).orElse("none");
    }

    private static String names(byte[] bytes) {
        return switch (EprintArchive.unpack(bytes)) {
            case Eprint.Files files -> files.byName().keySet().toString();
            case Eprint.Refused refused -> refused.toString();
        };
    }

    private static String code(Eprint eprint) {
        return switch (eprint) {
            case Eprint.Files files -> files.byName().keySet().toString();
            case Eprint.Refused refused -> refused.reason().code();
        };
    }

    private static byte[] tar(Map<String, byte[]> files) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (TarArchiveOutputStream tar = new TarArchiveOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                put(tar, new TarArchiveEntry(file.getKey()), file.getValue());
            }
        }
        return bytes.toByteArray();
    }

    private static void put(TarArchiveOutputStream tar, TarArchiveEntry entry, byte[] content)
            throws IOException {
        entry.setSize(content.length);
        tar.putArchiveEntry(entry);
        tar.write(content);
        tar.closeArchiveEntry();
    }

    private static byte[] gzip(byte[] content) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
            out.write(content);
        }
        return bytes.toByteArray();
    }
}
