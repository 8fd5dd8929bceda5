package org.notebooklearning.source.latex;

import java.util.Optional;
import org.notebooklearning.source.eprint.Eprint;
import org.notebooklearning.source.eprint.EprintArchive;
import org.notebooklearning.source.eprint.MainFile;
import org.notebooklearning.source.outcome.Refusal;
import org.notebooklearning.source.outcome.SourceReading;

/// Reads an e-print of arXiv: unpacks it, finds the paper in it and reads that twice, so that what
/// comes later can be referred to.
public final class LatexReader {

    /// The paper in `bytes`: a tar archive or one TeX file, compressed by gzip or not. Refuses
    /// with `unsupported-type` what holds no LaTeX, such as a finished PDF or a withdrawn paper;
    /// then another form of the paper is to be read. Refuses with `too-large` what unpacks to
    /// more than a paper holds, and with `empty` what holds no text.
    public SourceReading read(byte[] bytes, String origin) {
        return switch (EprintArchive.unpack(bytes)) {
            case Eprint.Refused refused -> refused.reason();
            case Eprint.Files files -> read(files, origin);
        };
    }

    private static SourceReading read(Eprint.Files files, String origin) {
        Optional<String> main = MainFile.of(files);
        if (main.isEmpty()) {
            return Refusal.UNSUPPORTED_TYPE.because("The e-print holds no LaTeX.");
        }
        Auxiliary first = new LatexRun(files, main.get(), new Auxiliary()).run();
        LatexRun run = new LatexRun(files, main.get(), first);
        Auxiliary second = run.run();
        if (!second.works().equals(first.works())) {
            // Works that are cited only behind the list of references were not known before.
            run = new LatexRun(files, main.get(), second);
            run.run();
        }
        if (run.isEmpty()) {
            return Refusal.EMPTY.because("The e-print holds no text.");
        }
        return new SourceReading.Read(run.document(origin), run.pictures());
    }
}
