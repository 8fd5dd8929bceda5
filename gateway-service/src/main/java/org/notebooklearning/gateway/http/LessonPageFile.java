package org.notebooklearning.gateway.http;

import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.notebooklearning.contracts.artifact.ArtifactRef;
import org.notebooklearning.contracts.event.LessonEvent;
import org.notebooklearning.contracts.notebook.Notebook;
import org.notebooklearning.contracts.notebook.NotebookFormat;
import org.notebooklearning.contracts.notebook.NotebookFormatException;
import org.notebooklearning.html.notebook.WebPage;
import org.notebooklearning.pipeline.store.ArtifactStore;

/// The notebook of a stored lesson as a web page, with a closed solution below each exercise. It is
/// made when it is asked for, so that lessons that were stored by earlier versions have one too.
///
/// @param name of the page's file
/// @param solutions the notebook with its blanks filled; null where no exercise was proven
/// @param tag of the notebooks that it is made of, and of how
record LessonPageFile(
        String name, ArtifactRef notebook, @Nullable ArtifactRef solutions, String tag) {
    /// Rises when the same notebook is set in another way.
    private static final String EDITION = "page-4-";

    private static final String SOLUTIONS = "solutions.ipynb";

    static LessonPageFile of(LessonEvent.NotebookStored stored) {
        ArtifactRef ref = Objects.requireNonNull(stored.files().get(stored.notebook()));
        String name = stored.notebook().replaceAll("\\.ipynb$", "") + ".html";
        ArtifactRef solutions = stored.files().get(SOLUTIONS);
        String solved = solutions == null ? "" : "-" + solutions.sha256();
        return new LessonPageFile(name, ref, solutions, EDITION + ref.sha256() + solved);
    }

    /// The page; IllegalStateException where the stored notebook is none, which the validator does
    /// not let happen.
    byte[] content(ArtifactStore store) {
        Notebook solved = solutions == null ? null : read(store, solutions);
        return WebPage.of(read(store, notebook), solved, name).getBytes(StandardCharsets.UTF_8);
    }

    private static Notebook read(ArtifactStore store, ArtifactRef ref) {
        try {
            return NotebookFormat.read(new String(store.get(ref), StandardCharsets.UTF_8));
        } catch (NotebookFormatException e) {
            throw new IllegalStateException("A stored notebook can be read", e);
        }
    }

    Response download(ArtifactStore store) {
        return Response.ok(content(store), MediaType.TEXT_HTML + "; charset=utf-8")
                .header("Content-Disposition", LessonFile.disposition(name))
                .tag(tag)
                .build();
    }
}
