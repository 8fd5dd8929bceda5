package org.notebooklearning.source.print;

import java.util.List;
import java.util.regex.Pattern;
import org.notebooklearning.contracts.source.SourceDocument;
import org.notebooklearning.contracts.source.SourceDocument.Section;

/// Where the list of references stands: in the last section that is called so, else at the end.
final class ReferencePlace {
    private static final Pattern HEADING =
            Pattern.compile(
                    "(?i)\\W*(?:references|bibliography|works cited|literature(?: cited)?|citations"
                            + "|sources|literatur(?:verzeichnis)?|références|bibliographie"
                            + "|bibliografía|referencias)\\W*");

    private ReferencePlace() {}

    /// The index of the section that the references follow; -1 for a document without sections.
    static int of(SourceDocument document) {
        List<Section> sections = document.sections();
        for (int i = sections.size() - 1; i >= 0; i--) {
            if (HEADING.matcher(sections.get(i).heading()).matches()) {
                return i;
            }
        }
        return sections.size() - 1;
    }
}
