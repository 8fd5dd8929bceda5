package org.notebooklearning.concepts.library;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.HashMap;
import java.util.Map;

/// By what a file is known to be the same as before, without reading it.
record FileStamp(FileTime changed, long size) {
    /// Those of all files below `folder`.
    static Map<Path, FileStamp> allBelow(Path folder) throws IOException {
        Map<Path, FileStamp> stamps = new HashMap<>();
        Files.walkFileTree(
                folder,
                new SimpleFileVisitor<>() {
                    @Override
                    public FileVisitResult visitFile(Path file, BasicFileAttributes about) {
                        stamps.put(file, new FileStamp(about.lastModifiedTime(), about.size()));
                        return FileVisitResult.CONTINUE;
                    }
                });
        return stamps;
    }
}
