package org.notebooklearning.engines;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/// A folder with all that is in it; links are not followed.
///
/// @param top the folder
record FileTree(Path top) {

    /// Removes it, where it is there.
    void delete() throws IOException {
        if (!Files.exists(top, LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        for (Path file : all().reversed()) {
            Files.deleteIfExists(file);
        }
    }

    /// Removes what is in it, where it is there.
    void deleteContent() throws IOException {
        if (!Files.isDirectory(top)) {
            return;
        }
        for (Path file : all().reversed()) {
            if (!file.equals(top)) {
                Files.deleteIfExists(file);
            }
        }
    }

    /// Gives it to the user and the group of this number. The folder itself comes last, so that its
    /// owner tells whether all was given.
    void give(int id) throws IOException {
        for (Path file : all().reversed()) {
            Files.setAttribute(file, "unix:uid", id, LinkOption.NOFOLLOW_LINKS);
            Files.setAttribute(file, "unix:gid", id, LinkOption.NOFOLLOW_LINKS);
        }
    }

    /// The number of its owner.
    static int owner(Path file) throws IOException {
        return (Integer) Files.getAttribute(file, "unix:uid", LinkOption.NOFOLLOW_LINKS);
    }

    /// Everything in it, each folder before what it holds.
    List<Path> all() throws IOException {
        try (Stream<Path> files = Files.walk(top)) {
            return files.sorted(Comparator.naturalOrder()).toList();
        }
    }
}
