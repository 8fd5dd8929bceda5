package org.notebooklearning.gateway.http;

import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.notebooklearning.contracts.artifact.ArtifactRef;
import org.notebooklearning.contracts.event.LessonEvent;
import org.notebooklearning.contracts.notebook.NotebookFormat;
import org.notebooklearning.contracts.notebook.NotebookFormatException;
import org.notebooklearning.html.notebook.WebPage;
import org.notebooklearning.pipeline.store.ArtifactStore;

/// The notebook of a stored lesson as a web page. It is made when it is asked for, so that lessons
/// that were stored by earlier versions have one too.
///
/// @param name of the page's file
/// @param tag of the notebook that it is made of, and of how
record LessonPageFile(String name, ArtifactRef notebook, String tag) {
    /// Rises when the same notebook is set in another way.
    private static final String EDITION = "page-2-";

    static LessonPageFile of(LessonEvent.NotebookStored stored) {
        ArtifactRef ref = Objects.requireNonNull(stored.files().get(stored.notebook()));
        String name = stored.notebook().replaceAll("\\.ipynb$", "") + ".html";
        return new LessonPageFile(name, ref, EDITION + ref.sha256());
    }

    /// The page; IllegalStateException where the stored notebook is none, which the validator does
    /// not let happen.
    byte[] content(ArtifactStore store) {
        String json = new String(store.get(notebook), StandardCharsets.UTF_8);
        try {
            return WebPage.of(NotebookFormat.read(json), name).getBytes(StandardCharsets.UTF_8);
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
