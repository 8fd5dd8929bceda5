package org.notebooklearning.pipeline.s3;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/// Stands before a server: answers the first connections by `503`, the second of them not at
/// all, and passes the others on as they are.
final class Stumbling implements AutoCloseable {
    private static final byte[] UNAVAILABLE =
            "HTTP/1.1 503 Slow Down\r\nContent-Length: 0\r\nConnection: close\r\n\r\n"
                    .getBytes(StandardCharsets.US_ASCII);
    private final ServerSocket front;
    private final int behind;
    private final AtomicInteger failures;
    private final AtomicInteger connections = new AtomicInteger();
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    private Stumbling(ServerSocket front, int behind, int failures) {
        this.front = front;
        this.behind = behind;
        this.failures = new AtomicInteger(failures);
    }

    static Stumbling before(int port, int failures) throws IOException {
        ServerSocket front = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        Stumbling stumbling = new Stumbling(front, port, failures);
        stumbling.threads.execute(stumbling::accept);
        return stumbling;
    }

    int port() {
        return front.getLocalPort();
    }

    /// How many connections there were.
    int connections() {
        return connections.get();
    }

    private void accept() {
        try {
            while (true) {
                Socket caller = front.accept();
                int number = connections.incrementAndGet();
                boolean fails = failures.getAndDecrement() > 0;
                threads.execute(
                        () -> {
                            if (fails) {
                                fail(caller, number);
                            } else {
                                pass(caller);
                            }
                        });
            }
        } catch (SocketException _) {
            // This is how a closed door ends waiting.
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The second without an answer.
    private static void fail(Socket caller, int number) {
        try (caller) {
            int first = caller.getInputStream().read();
            if (first >= 0 && number != 2) {
                caller.getOutputStream().write(UNAVAILABLE);
                caller.shutdownOutput();
                // To hang up while the caller still sends would take the answer from it.
                caller.getInputStream().transferTo(OutputStream.nullOutputStream());
            }
        } catch (SocketException _) {
            // The caller has hung up.
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void pass(Socket caller) {
        try (caller;
                Socket server = new Socket(InetAddress.getLoopbackAddress(), behind)) {
            threads.execute(() -> copy(caller, server));
            server.getInputStream().transferTo(caller.getOutputStream());
        } catch (SocketException _) {
            // One side has hung up.
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void copy(Socket from, Socket to) {
        try {
            InputStream in = from.getInputStream();
            OutputStream out = to.getOutputStream();
            in.transferTo(out);
            to.shutdownOutput();
        } catch (SocketException _) {
            // One side has hung up.
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() throws IOException {
        front.close();
        threads.shutdownNow();
    }
}
