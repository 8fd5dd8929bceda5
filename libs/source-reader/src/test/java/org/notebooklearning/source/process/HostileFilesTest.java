package org.notebooklearning.source.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.notebooklearning.inputs.NeedsCorpus;
import org.notebooklearning.inputs.TestInputs;
import org.notebooklearning.source.extraction.Extraction;
import org.notebooklearning.source.outcome.ReadingProgress;
import org.notebooklearning.source.outcome.SourceLimits;
import org.notebooklearning.source.outcome.SourceReading;

/// Damaged, locked and hostile files end in a document or a named refusal, in bounded time.
class HostileFilesTest {
    private static final Duration BOUND = Duration.ofSeconds(20);

    /// One of each way to be odd.
    private static final List<String> REPRESENTATIVE =
            List.of(
                    "samples/bomb-giant.pdf",
                    "samples/corrupt-onebytemissing.pdf",
                    "samples/embedded-javascript.pdf",
                    "samples/xss-payload1.pdf",
                    "pdf-malformed/cabinet-of-horrors/pdfCabinetOfHorrors__encryption_openpassword.pdf",
                    "pdf-malformed/cabinet-of-horrors/pdfCabinetOfHorrors__encryption_notextaccess.pdf",
                    "pdf-malformed/pdfjs/test__pdfs__REDHAT-1531897-0.pdf",
                    "pdf-malformed/pdfjs/test__pdfs__ContentStreamNoCycleType3insideType3.pdf",
                    "pdf-malformed/pdfjs/test__pdfs__issue7544.pdf",
                    "pdf-malformed/pdfjs/test__pdfs__Pages-tree-refs.pdf",
                    "pdf-malformed/sample-files/015-arabic__habibi.pdf",
                    "pdf-malformed/sample-files/023-cmyk-image__cmyk-image.pdf");

    @Test
    void endsWithEveryOddFileInBoundedTime() throws InterruptedException, ExecutionException {
        List<Path> files = REPRESENTATIVE.stream().map(TestInputs::path).toList();
        SourceLimits limits = new SourceLimits(50L << 20, 400, BOUND, 512);
        ExtractionProcess process = new ExtractionProcess(limits);
        try (ExecutorService two = Executors.newFixedThreadPool(2)) {
            List<Future<String>> ends =
                    files.stream().map(f -> two.submit(() -> end(process, f))).toList();
            for (Future<String> end : ends) {
                assertThat(end.get())
                        .matches("(read|pdf-encrypted|pdf-broken|pdf-without-text|too-large) .*");
            }
        }
    }

    /// Prints how many files of each folder end how.
    @Test
    @Tag("slow")
    @NeedsCorpus
    void endsWithEveryDamagedFileInADocumentOrANamedRefusal()
            throws InterruptedException, ExecutionException {
        SourceLimits limits = new SourceLimits(50L << 20, 400, BOUND, 512);
        ExtractionProcess process = new ExtractionProcess(limits);
        Map<String, Integer> table = new TreeMap<>();
        try (ExecutorService two = Executors.newFixedThreadPool(2)) {
            Map<Path, Future<String>> ends = new LinkedHashMap<>();
            TestInputs.filesBelow(TestInputs.corpus("pdf-malformed"), ".pdf")
                    .forEach(f -> ends.put(f, two.submit(() -> end(process, f))));
            for (Map.Entry<Path, Future<String>> end : ends.entrySet()) {
                String code = end.getValue().get().split(" ", 2)[0];
                assertThat(code)
                        .as(end.getKey().getFileName().toString())
                        .isIn("read", "pdf-encrypted", "pdf-broken", "pdf-without-text");
                table.merge(end.getKey().getParent().getFileName() + " " + code, 1, Integer::sum);
            }
        }
        table.forEach((outcome, files) -> System.out.printf("%5d  %s%n", files, outcome));
        assertThat(table.getOrDefault("pdfjs read", 0)).isGreaterThan(140);
    }

    @Test
    void readsAFileThatIsLockedWithAnEmptyPassword() throws IOException {
        ByteArrayOutputStream locked = new ByteArrayOutputStream();
        try (PDDocument pdf = Loader.loadPDF(TestInputs.bytes("samples/multicolumn.pdf"))) {
            StandardProtectionPolicy policy =
                    new StandardProtectionPolicy("owner", "", new AccessPermission());
            policy.setEncryptionKeyLength(256);
            pdf.protect(policy);
            pdf.save(locked);
        }

        assertThat(read(locked.toByteArray(), SourceLimits.defaults()))
                .isInstanceOf(SourceReading.Read.class);
    }

    @Test
    void refusesAFileWithAPassword() {
        assertThat(
                        refusal(
                                        TestInputs.bytes("samples/password-openpassword.pdf"),
                                        SourceLimits.defaults())
                                .code())
                .isEqualTo("pdf-encrypted");
    }

    @Test
    void refusesPicturesOfPages() {
        byte[] scan = TestInputs.bytes("pdf-malformed/sample-files/023-cmyk-image__cmyk-image.pdf");
        SourceReading.Refused refused = refusal(scan, SourceLimits.defaults());
        assertThat(refused.code()).isEqualTo("pdf-without-text");
        assertThat(refused.remedy()).contains("text recognition");
    }

    @Test
    void refusesBytesThatAreNoPdfAndThoseThatAreNone() {
        assertThat(
                        refusal("Hello".getBytes(StandardCharsets.UTF_8), SourceLimits.defaults())
                                .code())
                .isEqualTo("pdf-broken");
        assertThat(refusal(new byte[0], SourceLimits.defaults()).code()).isEqualTo("empty");
    }

    @Test
    void refusesMoreBytesAndMorePagesThanAllowed() {
        byte[] paper = TestInputs.bytes("samples/t5-jmlr2020-onecolumn.pdf");
        SourceLimits usual = SourceLimits.defaults();
        assertThat(refusal(paper, new SourceLimits(1000, 400, usual.time(), 512)).code())
                .isEqualTo("too-large");
        SourceReading.Refused refused =
                refusal(paper, new SourceLimits(usual.bytes(), 66, usual.time(), 512));
        assertThat(refused.code()).isEqualTo("too-many-pages");
        assertThat(refused.reason()).isEqualTo("The PDF has 67 pages; up to 66 are read.");
    }

    @Test
    void endsAProcessAtItsDeadline() {
        byte[] paper = TestInputs.bytes("samples/t5-jmlr2020-onecolumn.pdf");
        SourceLimits hasty = new SourceLimits(50L << 20, 400, Duration.ofMillis(150), 512);
        assertThat(refusal(paper, hasty).code()).isEqualTo("too-slow");
    }

    @Test
    void boundsTheMemoryThatAFewBytesUnpackTo() throws IOException {
        byte[] bomb = contentBomb(600_000_000);
        assertThat(bomb.length).isLessThan(2_000_000);
        SourceLimits limits = new SourceLimits(50L << 20, 400, BOUND, 64);
        assertThat(refusal(bomb, limits).code()).isEqualTo("too-large");
    }

    @Test
    void boundsPagesThatNestWithoutEnd() {
        byte[] page = "<div><p>x</p><b><i>".repeat(300_000).getBytes(StandardCharsets.UTF_8);
        SourceLimits limits = new SourceLimits(50L << 20, 1, Duration.ofSeconds(3), 256);
        SourceReading reading =
                new ExtractionProcess(limits)
                        .read(
                                page,
                                Extraction.page("page", "https://example.org/", null),
                                ReadingProgress.none());
        assertThat(reading)
                .isInstanceOfSatisfying(
                        SourceReading.Refused.class,
                        refused -> assertThat(refused.code()).isIn("too-slow", "too-large"));
    }

    @Test
    void leavesNoFilesBehind(@TempDir Path work) throws IOException {
        SourceLimits hasty = new SourceLimits(50L << 20, 400, Duration.ofMillis(150), 512);
        byte[] sound = TestInputs.bytes("samples/multicolumn.pdf");
        new ExtractionProcess(SourceLimits.defaults(), 0, work)
                .read(sound, Extraction.pdf("a.pdf"), ReadingProgress.none());
        new ExtractionProcess(hasty, 0, work)
                .read(sound, Extraction.pdf("b.pdf"), ReadingProgress.none());
        try (Stream<Path> left = Files.list(work)) {
            assertThat(left).isEmpty();
        }
    }

    private static String end(ExtractionProcess process, Path file) throws IOException {
        long start = System.nanoTime();
        SourceReading reading =
                process.read(
                        Files.readAllBytes(file),
                        Extraction.pdf(file.getFileName().toString()),
                        ReadingProgress.none());
        String end =
                switch (reading) {
                    case SourceReading.Read read ->
                            "read " + read.document().paragraphs().count() + " paragraphs";
                    case SourceReading.Refused refused -> refused.code() + " " + refused.reason();
                };
        long millis = Duration.ofNanos(System.nanoTime() - start).toMillis();
        System.out.printf("%6d ms  %-70s %s%n", millis, file.getFileName(), end);
        return end;
    }

    private static SourceReading.Refused refusal(byte[] pdf, SourceLimits limits) {
        SourceReading reading = read(pdf, limits);
        assertThat(reading).isInstanceOf(SourceReading.Refused.class);
        return (SourceReading.Refused) reading;
    }

    private static SourceReading read(byte[] pdf, SourceLimits limits) {
        return new ExtractionProcess(limits)
                .read(pdf, Extraction.pdf("file.pdf"), ReadingProgress.none());
    }

    /// One page whose content is a string of `size` characters that never closes.
    private static byte[] contentBomb(int size) throws IOException {
        try (PDDocument pdf = new PDDocument()) {
            PDPage page = new PDPage();
            pdf.addPage(page);
            PDStream content = new PDStream(pdf);
            byte[] chunk = new byte[1_000_000];
            Arrays.fill(chunk, (byte) 'a');
            try (OutputStream out = content.createOutputStream(COSName.FLATE_DECODE)) {
                out.write("BT (".getBytes(StandardCharsets.US_ASCII));
                for (int written = 0; written < size; written += chunk.length) {
                    out.write(chunk);
                }
            }
            page.setContents(content);
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            pdf.save(bytes);
            return bytes.toByteArray();
        }
    }
}
