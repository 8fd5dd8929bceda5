package org.notebooklearning.source.pdf;

import java.io.IOException;
import org.apache.pdfbox.io.RandomAccessRead;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;

/// A form of which one part is read.
final class LeanForm extends PDFormXObject {
    private final PDFormXObject form;
    private final LeanContent.Part part;

    LeanForm(PDFormXObject form, LeanContent.Part part) {
        super(form.getCOSObject());
        this.form = form;
        this.part = part;
    }

    @Override
    public PDResources getResources() {
        return form.getResources();
    }

    @Override
    public RandomAccessRead getContentsForStreamParsing() throws IOException {
        return LeanContent.of(form, part);
    }
}
