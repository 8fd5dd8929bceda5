package org.notebooklearning.gateway.http;

import jakarta.ws.rs.core.Response;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.notebooklearning.gateway.lessons.StoredFile;

/// How a file of a stored lesson goes over the wire.
final class LessonFile {
    private LessonFile() {}

    /// The answer that makes a browser save `content` under its name. The tag is the content hash:
    /// who has the file already is told so without it.
    static Response download(StoredFile file, byte[] content) {
        return Response.ok(content, file.mediaType())
                .header("Content-Disposition", disposition(file.name()))
                .tag(file.ref().sha256())
                .build();
    }

    static String disposition(String name) {
        String plain = name.replaceAll("[^A-Za-z0-9._ -]", "_");
        String encoded = URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20");
        return "attachment; filename=\"" + plain + "\"; filename*=UTF-8''" + encoded;
    }
}
