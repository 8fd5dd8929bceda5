package org.notebooklearning.engines;

import io.zonky.test.db.postgres.embedded.DefaultPostgresBinaryResolver;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Set;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;

/// The programs of PostgreSQL, unpacked once from Maven artifacts. They are unpacked aside and put
/// in place whole, so that a process that is killed while it unpacks leaves nothing that is taken
/// for them.
final class PostgreSQLBinaries {
    private static final Set<PosixFilePermission> PROGRAM =
            PosixFilePermissions.fromString("rwxr-xr-x");
    private static final Set<PosixFilePermission> FILE =
            PosixFilePermissions.fromString("rw-r--r--");

    private PostgreSQLBinaries() {}

    /// The folder in `folder` with `bin`, `lib` and `share`. One process unpacks, others wait.
    static Path in(PrivateFolder folder) throws IOException {
        synchronized (PostgreSQLBinaries.class) {
            Path unpacked = folder.path().resolve(digest());
            if (!Files.isDirectory(unpacked)) {
                unpack(folder, unpacked);
            }
            refuseForeign(unpacked);
            return unpacked;
        }
    }

    private static void unpack(PrivateFolder folder, Path target) throws IOException {
        try (FolderLock _ = FolderLock.awaitFree(folder)) {
            if (Files.isDirectory(target)) {
                return;
            }
            Path draft = target.resolveSibling(target.getFileName() + ".part");
            new FileTree(draft).delete();
            try (TarArchiveInputStream files =
                    new TarArchiveInputStream(new XZCompressorInputStream(archive()))) {
                for (TarArchiveEntry entry = files.getNextEntry();
                        entry != null;
                        entry = files.getNextEntry()) {
                    unpack(files, entry, draft);
                }
            }
            makeReadable(draft);
            Files.move(draft, target, StandardCopyOption.ATOMIC_MOVE);
        }
    }

    private static void unpack(TarArchiveInputStream files, TarArchiveEntry entry, Path draft)
            throws IOException {
        Path file = entry.resolveIn(draft);
        if (entry.isDirectory()) {
            Files.createDirectories(file);
            return;
        }
        Files.createDirectories(file.resolve("..").normalize());
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(file, Path.of(entry.getLinkName()));
        } else {
            Files.copy(files, file);
        }
    }

    /// The server may run as a user of its own; the private folder above is what keeps others out.
    private static void makeReadable(Path draft) throws IOException {
        Path programs = draft.resolve("bin");
        for (Path file : new FileTree(draft).all()) {
            if (Files.isDirectory(file) || file.startsWith(programs)) {
                Files.setPosixFilePermissions(file, PROGRAM);
            } else if (!Files.isSymbolicLink(file)) {
                Files.setPosixFilePermissions(file, FILE);
            }
        }
    }

    private static void refuseForeign(Path unpacked) throws IOException {
        for (Path file : new FileTree(unpacked).all()) {
            if (FileTree.owner(file) != CurrentUser.id()) {
                throw new IllegalStateException(
                        file
                                + " belongs to somebody else, who could change what is run. Remove"
                                + " the folder "
                                + unpacked
                                + "; it is unpacked again at the next start");
            }
        }
    }

    private static String digest() throws IOException {
        try (DigestInputStream bytes =
                new DigestInputStream(archive(), MessageDigest.getInstance("SHA-256"))) {
            bytes.transferTo(OutputStream.nullOutputStream());
            return HexFormat.of().formatHex(bytes.getMessageDigest().digest()).substring(0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }

    /// The archive for this operating system and processor.
    private static InputStream archive() throws IOException {
        String system = System.getProperty("os.name", "");
        return DefaultPostgresBinaryResolver.INSTANCE.getPgBinary(
                system.startsWith("Mac") ? "Darwin" : system, System.getProperty("os.arch", ""));
    }
}
