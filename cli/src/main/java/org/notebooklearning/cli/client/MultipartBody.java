package org.notebooklearning.cli.client;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/// A form with files (RFC 7578).
final class MultipartBody {
    private final String boundary;
    private final ByteArrayOutputStream body = new ByteArrayOutputStream();

    MultipartBody(String boundary) {
        this.boundary = boundary;
    }

    void json(String name, String json) {
        part("name=\"" + name + "\"", "application/json", json.getBytes(StandardCharsets.UTF_8));
    }

    void file(String name, String fileName, byte[] content) {
        String safe = fileName.replaceAll("[\"\\r\\n]", "_");
        part(
                "name=\"" + name + "\"; filename=\"" + safe + "\"",
                "application/octet-stream",
                content);
    }

    /// The whole form; nothing is added after that.
    byte[] bytes() {
        text("--" + boundary + "--\r\n");
        return body.toByteArray();
    }

    private void part(String disposition, String type, byte[] content) {
        text(
                "--%s\r\nContent-Disposition: form-data; %s\r\nContent-Type: %s\r\n\r\n"
                        .formatted(boundary, disposition, type));
        body.writeBytes(content);
        text("\r\n");
    }

    private void text(String text) {
        body.writeBytes(text.getBytes(StandardCharsets.UTF_8));
    }
}
