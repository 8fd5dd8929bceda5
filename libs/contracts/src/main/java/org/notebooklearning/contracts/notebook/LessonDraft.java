package org.notebooklearning.contracts.notebook;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.notebooklearning.contracts.report.Authorship;
import org.notebooklearning.contracts.report.MeaningReading;

/// What the writer hands to the validator.
///
/// @param notebook the lesson, not run
/// @param utils text of the `utils.py` that is delivered beside it
/// @param proofs of its exercises
/// @param quotations bound to the source
/// @param allowedLinks URLs that may stand in the lesson: the concept's and the source's
/// @param authorship what a language model had to do with it; null for lessons of the library
/// @param reading what a language model says about the rules on meaning; null where none was asked
public record LessonDraft(
        Notebook notebook,
        String utils,
        List<ExerciseProof> proofs,
        List<Quotation> quotations,
        List<String> allowedLinks,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Authorship authorship,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable MeaningReading reading) {

    /// A draft that no language model had to do with.
    public LessonDraft(
            Notebook notebook,
            String utils,
            List<ExerciseProof> proofs,
            List<Quotation> quotations,
            List<String> allowedLinks) {
        this(notebook, utils, proofs, quotations, allowedLinks, null, null);
    }

    /// The same as a language model wrote it.
    public LessonDraft by(Authorship author) {
        return new LessonDraft(notebook, utils, proofs, quotations, allowedLinks, author, reading);
    }

    /// The same with what a language model says that read it.
    public LessonDraft read(MeaningReading byModel) {
        return new LessonDraft(
                notebook, utils, proofs, quotations, allowedLinks, authorship, byModel);
    }

    /// The same with another notebook.
    public LessonDraft with(Notebook other) {
        return new LessonDraft(other, utils, proofs, quotations, allowedLinks, authorship, reading);
    }

    /// The same with its exercises proven so.
    public LessonDraft proven(List<ExerciseProof> by) {
        return new LessonDraft(notebook, utils, by, quotations, allowedLinks, authorship, reading);
    }

    /// The same with other quotations.
    public LessonDraft quoting(List<Quotation> others) {
        return new LessonDraft(notebook, utils, proofs, others, allowedLinks, authorship, reading);
    }

    public LessonDraft {
        proofs = List.copyOf(proofs);
        quotations = List.copyOf(quotations);
        allowedLinks = List.copyOf(allowedLinks);
    }

    /// A sentence of the source in a cell.
    ///
    /// @param cell id of the cell
    /// @param text as it stands in the source
    /// @param page from 1; 0 for sources without pages
    /// @param section heading it stands under; empty where unknown
    public record Quotation(String cell, String text, int page, String section) {
        /// The same in another cell.
        public Quotation in(String other) {
            return new Quotation(other, text, page, section);
        }
    }
}
