package org.notebooklearning.engines;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

/// Where a server's socket lies: in a folder that nobody else can look into, so that nobody else
/// can connect, and nobody can wait in the server's place for clients and their passwords.
final class SocketFolder {
    /// As long as a socket's path may be on every system, less a slash and the socket's name.
    private static final int LONGEST = 103 - 1 - PostgreSQLServer.SOCKET.length();

    private static final String CLOSED = "rwx------";
    private static final Path SHORT = Path.of("/tmp");

    private SocketFolder() {}

    /// The folder for the socket of the server in `folder`, made for the server's user `owner`.
    /// Where its path is too long for a socket it is a short one among the system's temporary
    /// files, to which a link leads.
    static Path in(PrivateFolder folder, int owner) throws IOException {
        Path socket = folder.path().resolve("socket");
        Path used = isShort(socket) ? direct(socket) : linked(socket, owner);
        Files.setPosixFilePermissions(used, PosixFilePermissions.fromString(CLOSED));
        new FileTree(used).give(owner);
        return used;
    }

    private static boolean isShort(Path socket) {
        return socket.toString().getBytes(StandardCharsets.UTF_8).length <= LONGEST;
    }

    private static Path direct(Path socket) throws IOException {
        if (Files.isSymbolicLink(socket)) {
            Files.delete(socket);
        }
        return Files.createDirectories(socket);
    }

    private static Path linked(Path socket, int owner) throws IOException {
        if (Files.isSymbolicLink(socket)) {
            Path kept = Files.readSymbolicLink(socket);
            if (isOurs(kept, owner)) {
                return kept;
            }
        }
        new FileTree(socket).delete();
        Path made = Files.createTempDirectory(SHORT, "postgresql-");
        Files.createSymbolicLink(socket, made);
        return made;
    }

    /// What lies among temporary files may be gone, and somebody else may have made one of the same
    /// name.
    private static boolean isOurs(Path folder, int owner) throws IOException {
        if (!Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
            return false;
        }
        int found = FileTree.owner(folder);
        return (found == owner || found == CurrentUser.id())
                && PosixFilePermissions.toString(Files.getPosixFilePermissions(folder))
                        .equals(CLOSED);
    }
}
