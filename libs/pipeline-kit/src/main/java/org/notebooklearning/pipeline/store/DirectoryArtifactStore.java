package org.notebooklearning.pipeline.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import org.notebooklearning.contracts.artifact.ArtifactRef;
import org.notebooklearning.contracts.artifact.Sha256;

/// An artifact store in a folder that all services of the local stack share. A file appears under
/// its name by one atomic move, so that a reader never sees half of it; reading checks the hash.
public final class DirectoryArtifactStore implements ArtifactStore {
    private final Path contents;
    private final Path marks;
    private final Path incoming;

    public DirectoryArtifactStore(Path folder) {
        this.contents = folder.resolve("sha256");
        this.marks = folder.resolve("marks");
        this.incoming = folder.resolve("incoming");
        try {
            Files.createDirectories(contents);
            Files.createDirectories(marks);
            Files.createDirectories(incoming);
        } catch (IOException e) {
            throw new UncheckedIOException("The artifact folder can not be made: " + folder, e);
        }
    }

    @Override
    public ArtifactRef put(byte[] content, String mediaType) {
        String hash = Sha256.of(content);
        Path file = fileOf(hash);
        try {
            if (!Files.exists(file)) {
                Files.createDirectories(file.getParent());
                Path half = Files.createTempFile(incoming, hash.substring(0, 8), ".part");
                Files.write(half, content);
                Files.move(half, file, StandardCopyOption.ATOMIC_MOVE);
            }
            return new ArtifactRef(hash, mediaType, content.length);
        } catch (IOException e) {
            throw new UncheckedIOException("An artifact can not be stored in " + contents, e);
        }
    }

    /// A file goes through in pieces, however large it is.
    @Override
    public ArtifactRef put(Path content, String mediaType) throws IOException {
        Path half = Files.createTempFile(incoming, "file", ".part");
        try {
            Files.copy(content, half, StandardCopyOption.REPLACE_EXISTING);
            String hash = Sha256.of(half);
            ArtifactRef ref = new ArtifactRef(hash, mediaType, Files.size(half));
            Path file = fileOf(hash);
            if (!Files.exists(file)) {
                Files.createDirectories(file.getParent());
                Files.move(half, file, StandardCopyOption.ATOMIC_MOVE);
            }
            return ref;
        } finally {
            Files.deleteIfExists(half);
        }
    }

    @Override
    public byte[] get(ArtifactRef ref) {
        try {
            byte[] content = Files.readAllBytes(fileOf(ref.sha256()));
            if (!Sha256.of(content).equals(ref.sha256())) {
                throw new ArtifactMissingException(ref, "is damaged in " + contents);
            }
            return content;
        } catch (NoSuchFileException e) {
            throw new ArtifactMissingException(ref, "is not in " + contents);
        } catch (IOException e) {
            throw new UncheckedIOException("An artifact can not be read from " + contents, e);
        }
    }

    @Override
    public void mark(String name) {
        try {
            Path file = markOf(name);
            Files.createDirectories(file.getParent());
            Files.writeString(file, "");
        } catch (IOException e) {
            throw new UncheckedIOException("A mark can not be set in " + marks, e);
        }
    }

    @Override
    public boolean isMarked(String name) {
        return Files.exists(markOf(name));
    }

    @Override
    public Optional<String> fault() {
        return Files.isWritable(incoming)
                ? Optional.empty()
                : Optional.of(
                        "The artifact folder %s can not be written: bring it back, or give this"
                                        .formatted(incoming.getParent())
                                + " service the right to");
    }

    private Path fileOf(String hash) {
        return contents.resolve(hash.substring(0, 2)).resolve(hash);
    }

    private Path markOf(String name) {
        return marks.resolve(MarkNames.checked(name) + ".mark");
    }
}
