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
import java.util.Objects;
import org.notebooklearning.contracts.json.Json;
import org.notebooklearning.engines.PrivateFolder;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The ports of the stack on 127.0.0.1. They are chosen once and kept, so that links stay good from
/// one start to the next; one that is taken by another program meanwhile is replaced.
final class Ports {
    private static final Logger LOG = LoggerFactory.getLogger(Ports.class);
    private static final String FILE = "ports.json";

    /// Folders from before the gateway was a service of its own have its port under this name.
    private static final String GATEWAY_BEFORE = "ingest";

    private static final String GATEWAY = "gateway";
    private final PrivateFolder folder;
    private final Map<String, Integer> chosen;

    private Ports(PrivateFolder folder, Map<String, Integer> chosen) {
        this.folder = folder;
        this.chosen = chosen;
    }

    /// The ports that are kept in `folder`. A file that can not be understood is as good as none.
    static Ports in(PrivateFolder folder) {
        Path file = folder.path().resolve(FILE);
        Map<String, Integer> chosen = new LinkedHashMap<>();
        try {
            if (Files.exists(file)) {
                chosen.putAll(Json.read(Files.readString(file), new TypeReference<>() {}));
            }
        } catch (IllegalArgumentException e) {
            LOG.warn("{} is damaged, and ports are chosen anew: {}", file, e.getMessage());
        } catch (IOException e) {
            throw new UncheckedIOException("The ports can not be read: " + file, e);
        }
        if (!chosen.containsKey(GATEWAY) && chosen.containsKey(GATEWAY_BEFORE)) {
            chosen.put(GATEWAY, chosen.remove(GATEWAY_BEFORE));
        }
        return new Ports(folder, chosen);
    }

    /// A port for `name`: the one it had, the preferred one, or any that is free.
    int of(String name, int preferred) {
        int port = chosen.getOrDefault(name, preferred);
        if (port == 0 || !isFree(port) || takenByOther(name, port)) {
            port = anyFree();
        }
        if (!Objects.equals(chosen.put(name, port), port)) {
            folder.write(FILE, Json.bytes(chosen));
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
