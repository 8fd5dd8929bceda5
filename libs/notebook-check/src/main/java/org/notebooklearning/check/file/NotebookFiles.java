package org.notebooklearning.check.file;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// Finds notebooks: files as they are named, and everything that ends in `.ipynb` under folders,
/// without hidden folders and Jupyter's checkpoints. Links to folders are not followed, and links
/// to notebooks only where they stay in the folder.
public final class NotebookFiles {
    private static final String SUFFIX = ".ipynb";

    private NotebookFiles() {}

    /// The notebooks in order, each once; NoSuchFileException for a path that is not there.
    public static List<Path> under(Collection<Path> paths) throws IOException {
        Set<Path> found = new LinkedHashSet<>();
        for (Path path : paths) {
            if (Files.isDirectory(path)) {
                found.addAll(inFolder(path));
            } else if (Files.exists(path)) {
                found.add(path);
            } else {
                throw new java.nio.file.NoSuchFileException(path.toString());
            }
        }
        return List.copyOf(found);
    }

    private static List<Path> inFolder(Path folder) throws IOException {
        List<Path> found = new ArrayList<>();
        Files.walkFileTree(
                folder,
                new SimpleFileVisitor<>() {
                    @Override
                    public FileVisitResult preVisitDirectory(Path dir, BasicFileAttributes attrs) {
                        boolean hidden =
                                !dir.equals(folder) && dir.getFileName().toString().startsWith(".");
                        return hidden ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
                    }

                    @Override
                    public FileVisitResult visitFile(Path file, BasicFileAttributes attrs) {
                        // Pipes would be waited for, and links may lead nowhere.
                        if (file.toString().endsWith(SUFFIX)
                                && Files.isRegularFile(file)
                                && (!attrs.isSymbolicLink() || Links.stayIn(folder, file))) {
                            found.add(file);
                        }
                        return FileVisitResult.CONTINUE;
                    }
                });
        found.sort(null);
        return found;
    }
}
