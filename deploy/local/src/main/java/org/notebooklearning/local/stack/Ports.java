package org.notebooklearning.local.stack;

import com.fasterxml.jackson.core.type.TypeReference;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.notebooklearning.contracts.json.Json;

/// The ports of the stack on 127.0.0.1. They are chosen once and kept, so that links stay good from
/// one start to the next; one that is taken by another program meanwhile is replaced.
final class Ports {
    private final Path file;
    private final Map<String, Integer> chosen;

    private Ports(Path file, Map<String, Integer> chosen) {
        this.file = file;
        this.chosen = chosen;
    }

    static Ports in(Path data) {
        Path file = data.resolve("ports.json");
        try {
            return new Ports(
                    file,
                    Files.exists(file)
                            ? new LinkedHashMap<>(
                                    Json.read(
                                            Files.readString(file),
                                            new TypeReference<Map<String, Integer>>() {}))
                            : new LinkedHashMap<>());
        } catch (IOException e) {
            throw new UncheckedIOException("The ports can not be read: " + file, e);
        }
    }

    /// A port for `name`: the one it had, the preferred one, or any that is free.
    int of(String name, int preferred) {
        int port = chosen.getOrDefault(name, preferred);
        if (port == 0 || !isFree(port) || takenByOther(name, port)) {
            port = anyFree();
        }
        chosen.put(name, port);
        try {
            Files.writeString(file, Json.text(chosen));
        } catch (IOException e) {
            throw new UncheckedIOException("The ports can not be kept: " + file, e);
        }
        return port;
    }

    private boolean takenByOther(String name, int port) {
        return chosen.entrySet().stream()
                .anyMatch(entry -> entry.getValue() == port && !entry.getKey().equals(name));
    }

    private static boolean isFree(int port) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            return true;
        } catch (IOException e) {
            return false; // that is the answer
        }
    }

    private static int anyFree() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException("No port is free on 127.0.0.1", e);
        }
    }
}
