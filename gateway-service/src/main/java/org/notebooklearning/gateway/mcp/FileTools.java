package org.notebooklearning.gateway.mcp;

import io.quarkiverse.mcp.server.JsonRpcErrorCodes;
import io.quarkiverse.mcp.server.McpException;
import io.quarkiverse.mcp.server.RequestUri;
import io.quarkiverse.mcp.server.ResourceLink;
import io.quarkiverse.mcp.server.ResourceTemplate;
import io.quarkiverse.mcp.server.TextContent;
import io.quarkiverse.mcp.server.TextResourceContents;
import io.quarkiverse.mcp.server.Tool;
import io.quarkiverse.mcp.server.ToolArg;
import io.quarkiverse.mcp.server.ToolResponse;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.notebooklearning.pipeline.log.UnavailableException;

/// Fetching what came out, as a tool and as resources.
@Singleton
final class FileTools {
    /// Characters of a file that go into an answer: about 60,000 tokens, a third of what models
    /// hold. What is longer is linked to.
    static final int LONGEST_ANSWER = 200_000;

    private final LessonFiles files;

    FileTools(LessonFiles files) {
        this.files = files;
    }

    @Tool(
            name = "fetch_notebook",
            title = "Fetch the notebook",
            description =
                    """
                    A file of a stored lesson as text: the notebook (.ipynb, JSON), the report, or \
                    another file that lesson_status lists in result.files. Up to 200,000 \
                    characters come as they are; for a longer file the answer is a link to its \
                    resource, which resources/read serves in full, and the path for HTTP.""",
            annotations =
                    @Tool.Annotations(
                            title = "Fetch the notebook",
                            readOnlyHint = true,
                            destructiveHint = false,
                            idempotentHint = true,
                            openWorldHint = false))
    @RunOnVirtualThread
    ToolResponse fetch(
            @ToolArg(description = ToolWords.LESSON_ID) String id,
            @ToolArg(
                            required = false,
                            description =
                                    "notebook (the default), report (Markdown), or a file's name")
                    @Nullable String file) {
        return Answers.of(() -> answer(files.read(id, file == null ? "" : file)));
    }

    private static ToolResponse answer(FileText found) {
        return switch (found) {
            case FileText.Read file -> answer(file);
            case FileText.Missing missing -> ToolResponse.error(missing.words());
        };
    }

    private static ToolResponse answer(FileText.Read file) {
        if (file.text().length() <= LONGEST_ANSWER) {
            return ToolResponse.success(new TextContent(file.text()));
        }
        String words =
                "%s has %,d characters, too many for an answer. Read the resource %s, or GET %s."
                        .formatted(file.name(), file.text().length(), file.uri(), file.path());
        ResourceLink link =
                new ResourceLink(
                        file.uri(),
                        file.mediaType(),
                        file.name(),
                        file.name(),
                        "A file of the lesson",
                        file.text().length(),
                        Map.of(),
                        null);
        return ToolResponse.success(List.of(new TextContent(words), link));
    }

    @ResourceTemplate(
            name = "notebook",
            title = "A lesson's notebook",
            uriTemplate = "lesson://{id}/notebook",
            description = "The notebook of a stored lesson, as .ipynb",
            mimeType = "application/x-ipynb+json")
    @RunOnVirtualThread
    TextResourceContents notebook(String id, RequestUri uri) {
        return resource(uri, id, LessonFiles.NOTEBOOK);
    }

    @ResourceTemplate(
            name = "report",
            title = "A lesson's report",
            uriTemplate = "lesson://{id}/report",
            description = "The verdict of every rule and the proof of every exercise, as Markdown",
            mimeType = "text/markdown")
    @RunOnVirtualThread
    TextResourceContents report(String id, RequestUri uri) {
        return resource(uri, id, LessonFiles.REPORT);
    }

    @ResourceTemplate(
            name = "file",
            title = "A file of a lesson",
            uriTemplate = "lesson://{id}/files/{name}",
            description = "Any file that the lesson's result lists")
    @RunOnVirtualThread
    TextResourceContents file(String id, String name, RequestUri uri) {
        return resource(uri, id, name);
    }

    private TextResourceContents resource(RequestUri uri, String id, String name) {
        try {
            return switch (files.read(id, name)) {
                case FileText.Read file ->
                        new TextResourceContents(uri.value(), file.text(), file.mediaType());
                case FileText.Missing missing ->
                        throw new McpException(
                                missing.words(), JsonRpcErrorCodes.RESOURCE_NOT_FOUND);
            };
        } catch (UnavailableException e) {
            throw new McpException(Answers.unavailable(e), JsonRpcErrorCodes.INTERNAL_ERROR);
        }
    }
}
