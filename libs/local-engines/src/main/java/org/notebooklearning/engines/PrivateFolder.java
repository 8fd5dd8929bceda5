package org.notebooklearning.engines;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// A folder of this user's that nobody else on the machine can look into: what is run, read back or
/// trusted by us lies in such folders alone.
public final class PrivateFolder {
    private static final Logger LOG = LoggerFactory.getLogger(PrivateFolder.class);
    private static final Set<PosixFilePermission> OWNER_ALONE =
            PosixFilePermissions.fromString("rwx------");
    private static final FileAttribute<Set<PosixFilePermission>> FOLDER =
            PosixFilePermissions.asFileAttribute(OWNER_ALONE);
    private static final FileAttribute<Set<PosixFilePermission>> FILE =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
    private static final int WRITABLE_BY_ALL = 0002;
    private static final int STICKY = 01000;
    private final Path path;

    private PrivateFolder(Path path) {
        this.path = path;
    }

    /// The folder at `path`, which is made where it is missing and closed to others where it was
    /// open; UnsafeFolderException with the remedy where it belongs to somebody else, who could
    /// change what lies in it.
    public static PrivateFolder at(Path path) {
        Path folder = path.toAbsolutePath().normalize();
        try {
            make(folder);
            refuseForeign(folder);
            if (!Files.getPosixFilePermissions(folder).equals(OWNER_ALONE)) {
                Files.setPosixFilePermissions(folder, OWNER_ALONE);
            }
            return new PrivateFolder(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "The folder " + folder + " can not be made or closed to other users", e);
        }
    }

    /// The private folder of this name in it.
    public PrivateFolder folder(String name) {
        return at(path.resolve(name));
    }

    public Path path() {
        return path;
    }

    /// Writes a file that its owner alone can read. It is there whole or, after a kill at any
    /// moment, as it was before.
    public Path write(String name, byte[] content) {
        Path file = path.resolve(name);
        Path draft = path.resolve(name + ".part");
        try {
            Files.deleteIfExists(draft);
            try (FileChannel channel =
                    FileChannel.open(
                            draft,
                            Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE),
                            FILE)) {
                ByteBuffer bytes = ByteBuffer.wrap(content);
                while (bytes.hasRemaining()) {
                    channel.write(bytes);
                }
                channel.force(true);
            }
            return Files.move(
                    draft,
                    file,
                    StandardCopyOption.ATOMIC_MOVE,
                    StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException("The file " + file + " can not be written", e);
        }
    }

    /// The file of this name, for others to add to: it is made, for its owner alone, where it is
    /// missing.
    public Path file(String name) {
        Path file = path.resolve(name);
        try {
            if (!Files.exists(file)) {
                Files.createFile(file, FILE);
            }
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException("The file " + file + " can not be made", e);
        }
    }

    /// Removes what is in it.
    public void clear() {
        try {
            new FileTree(path).deleteContent();
        } catch (IOException e) {
            throw new UncheckedIOException("The folder " + path + " can not be emptied", e);
        }
    }

    // Missing folders above it are the user's own affair, and open as the user's folders are.
    private static void make(Path folder) throws IOException {
        if (Files.isDirectory(folder)) {
            return;
        }
        Path above = folder.getParent();
        if (above != null) {
            Files.createDirectories(above);
        }
        try {
            Files.createDirectory(folder, FOLDER);
        } catch (FileAlreadyExistsException e) {
            if (!Files.isDirectory(folder)) {
                throw e;
            }
        }
    }

    private static void refuseForeign(Path folder) throws IOException {
        // A link is as good as the folder it leads to only if nobody else can lead it elsewhere.
        if (!isOwn(folder) || !isOwn(folder, LinkOption.NOFOLLOW_LINKS)) {
            throw foreign("folder", folder);
        }
        for (Path above = folder.toRealPath().getParent();
                above != null;
                above = above.getParent()) {
            refuseOpenToAll(folder, above);
        }
    }

    /// UnsafeFolderException where something that lies directly in this folder belongs to somebody
    /// else. A link may lead to what is root's, who may change everything anyhow.
    public void requireOwnContent() {
        try (DirectoryStream<Path> content = Files.newDirectoryStream(path)) {
            for (Path each : content) {
                requireOwn(each);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The folder " + path + " can not be read", e);
        }
    }

    private static void requireOwn(Path each) throws IOException {
        try {
            if (!isOwn(each, LinkOption.NOFOLLOW_LINKS)) {
                throw foreign("file or folder", each);
            }
            if (Files.exists(each) && !isOwn(each) && FileTree.owner(each.toRealPath()) != 0) {
                throw foreign("file or folder", each.toRealPath());
            }
        } catch (NoSuchFileException e) {
            LOG.debug("A running stack replaced or removed it meanwhile", e);
        }
    }

    private static UnsafeFolderException foreign(String what, Path file) throws IOException {
        return new UnsafeFolderException(
                "The %s %s belongs to %s and not to you, %s: whoever owns it could change what is run or read from it. Choose another data folder, or make it yours with: sudo chown -R \"$(id -un)\" %s"
                        .formatted(
                                what,
                                file,
                                Files.getOwner(file).getName(),
                                CurrentUser.name(),
                                file));
    }

    private static void refuseOpenToAll(Path folder, Path above) throws IOException {
        int mode = (Integer) Files.getAttribute(above, "unix:mode");
        if ((mode & WRITABLE_BY_ALL) != 0 && (mode & STICKY) == 0) {
            throw new UnsafeFolderException(
                    "Everybody may rename what lies in "
                            + above
                            + ", and so put a folder of their own in the place of "
                            + folder
                            + ". Choose another data folder, or close that one with: chmod o-w "
                            + above);
        }
    }

    private static boolean isOwn(Path file, LinkOption... options) throws IOException {
        return ((Number) Files.getAttribute(file, "unix:uid", options)).longValue()
                == CurrentUser.id();
    }
}
