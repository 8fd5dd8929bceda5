package org.notebooklearning.source.pdf;

import java.io.IOException;
import org.apache.pdfbox.io.RandomAccessRead;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.graphics.form.PDTransparencyGroup;

/// A transparency group of which one part is read.
final class LeanGroup extends PDTransparencyGroup {
    private final PDTransparencyGroup group;
    private final LeanContent.Part part;

    LeanGroup(PDTransparencyGroup group, LeanContent.Part part) {
        super(group.getCOSObject(), null);
        this.group = group;
        this.part = part;
    }

    @Override
    public PDResources getResources() {
        return group.getResources();
    }

    @Override
    public RandomAccessRead getContentsForStreamParsing() throws IOException {
        return LeanContent.of(group, part);
    }
}
