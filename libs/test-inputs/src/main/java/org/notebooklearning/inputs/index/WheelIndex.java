package org.notebooklearning.inputs.index;

import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;

/// A package index on this machine with wheels that a test makes.
public final class WheelIndex implements AutoCloseable {
    private final Map<String, byte[]> wheels = new ConcurrentHashMap<>();
    private final HttpServer server;

    /// An index of no package.
    public WheelIndex() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext(
                "/",
                exchange -> {
                    String path = exchange.getRequestURI().getPath();
                    byte @Nullable [] body =
                            path.startsWith("/simple/")
                                    ? page(path.substring("/simple/".length()).replace("/", ""))
                                    : wheels.get(path.substring(1));
                    byte[] found = body == null ? new byte[0] : body;
                    exchange.getResponseHeaders()
                            .add(
                                    "Content-Type",
                                    path.endsWith("/") ? "text/html" : "application/zip");
                    boolean there = found.length > 0;
                    exchange.sendResponseHeaders(there ? 200 : 404, there ? found.length : -1);
                    if (there) {
                        exchange.getResponseBody().write(found);
                    }
                    exchange.close();
                });
        server.start();
    }

    /// What leads the installer here.
    public Map<String, String> variables() {
        return Map.of(
                "UV_DEFAULT_INDEX",
                "http://127.0.0.1:" + server.getAddress().getPort() + "/simple",
                "UV_NO_CACHE",
                "1");
    }

    /// Adds the wheel of a package with these files.
    public void add(String name, String version, Map<String, String> files) throws IOException {
        String about = name + "-" + version + ".dist-info/";
        Map<String, String> all = new TreeMap<>(files);
        all.put(
                about + "METADATA",
                "Metadata-Version: 2.1\nName: " + name + "\nVersion: " + version + "\n");
        all.put(
                about + "WHEEL",
                "Wheel-Version: 1.0\nGenerator: test\nRoot-Is-Purelib: true\nTag: py3-none-any\n");
        StringBuilder record = new StringBuilder();
        all.keySet().forEach(file -> record.append(file).append(",,\n"));
        all.put(about + "RECORD", record + about + "RECORD,,\n");
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, String> file : all.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue().getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        }
        wheels.put(name + "-" + version + "-py3-none-any.whl", bytes.toByteArray());
    }

    private byte[] page(String name) {
        StringBuilder page = new StringBuilder();
        wheels.forEach(
                (file, content) -> {
                    if (file.startsWith(name + "-")) {
                        page.append(
                                "<a href=\"/%s#sha256=%s\">%s</a>"
                                        .formatted(file, sha256(content), file));
                    }
                });
        return page.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
