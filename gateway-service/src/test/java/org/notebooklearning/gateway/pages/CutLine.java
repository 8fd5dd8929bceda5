package org.notebooklearning.gateway.pages;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.URL;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/// A line to the service that can be cut while something is on it.
final class CutLine implements AutoCloseable {
    private final ServerSocket entrance;
    private volatile int service;
    private final List<Socket> open = new CopyOnWriteArrayList<>();

    private CutLine(ServerSocket entrance, int service) {
        this.entrance = entrance;
        this.service = service;
    }

    static CutLine to(URL service) throws IOException {
        CutLine line =
                new CutLine(
                        new ServerSocket(0, 50, InetAddress.getLoopbackAddress()),
                        service.getPort());
        Thread.startVirtualThread(line::accept);
        return line;
    }

    URL url() throws IOException {
        return URI.create("http://127.0.0.1:" + entrance.getLocalPort() + "/").toURL();
    }

    /// Ends all that is on the line now. New calls get through.
    void cut() throws IOException {
        for (Socket socket : open) {
            socket.close();
        }
        open.clear();
    }

    /// Ends all that is on the line now, and leads new calls to another service.
    void leadTo(int port) throws IOException {
        service = port;
        cut();
    }

    @Override
    public void close() throws IOException {
        entrance.close();
        cut();
    }

    private void accept() {
        try {
            while (!entrance.isClosed()) {
                Socket near = entrance.accept();
                Socket far = new Socket(InetAddress.getLoopbackAddress(), service);
                open.addAll(List.of(near, far));
                Thread.startVirtualThread(() -> pump(near, far));
                Thread.startVirtualThread(() -> pump(far, near));
            }
        } catch (IOException e) {
            if (!entrance.isClosed()) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private static void pump(Socket from, Socket to) {
        try (from;
                to) {
            from.getInputStream().transferTo(to.getOutputStream());
        } catch (IOException e) {
            // Cut, or left by one of the two: both ends are closed.
        }
    }
}
