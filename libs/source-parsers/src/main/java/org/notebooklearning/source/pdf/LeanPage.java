package org.notebooklearning.source.pdf;

import java.io.IOException;
import org.apache.pdfbox.io.RandomAccessRead;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;

/// A page of which one part is read; fonts and all else are those of the page itself.
final class LeanPage extends PDPage {
    private final PDPage page;
    private final LeanContent.Part part;

    LeanPage(PDPage page, LeanContent.Part part) {
        super(page.getCOSObject());
        this.page = page;
        this.part = part;
    }

    @Override
    public PDResources getResources() {
        return page.getResources();
    }

    @Override
    public RandomAccessRead getContentsForStreamParsing() throws IOException {
        return LeanContent.of(page, part);
    }
}
