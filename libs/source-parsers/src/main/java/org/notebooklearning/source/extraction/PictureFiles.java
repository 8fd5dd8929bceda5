package org.notebooklearning.source.extraction;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.notebooklearning.contracts.artifact.ArtifactRef;
import org.notebooklearning.source.outcome.Pictures;

/// The pictures of a document as files, on their way from the extracting process.
public final class PictureFiles {
    private static final String SUFFIX = ".png";

    private PictureFiles() {}

    static void write(Path folder, Pictures pictures) throws IOException {
        int number = 0;
        for (Map.Entry<ArtifactRef, byte[]> picture : pictures.all().entrySet()) {
            Files.write(folder.resolve(number++ + SUFFIX), picture.getValue());
        }
    }

    /// The pictures in `folder`, up to `largest` bytes of them; further ones are passed over.
    public static Pictures read(Path folder, long largest) throws IOException {
        List<Path> files = new ArrayList<>();
        try (DirectoryStream<Path> found = Files.newDirectoryStream(folder, "*" + SUFFIX)) {
            found.forEach(files::add);
        }
        files.sort(Comparator.comparingInt(PictureFiles::number));
        Pictures pictures = new Pictures();
        long size = 0;
        for (Path file : files) {
            size += Files.size(file);
            if (size > largest) {
                break;
            }
            pictures.add(Files.readAllBytes(file));
        }
        return pictures;
    }

    private static int number(Path file) {
        String name = file.getFileName().toString();
        return Integer.parseInt(name.substring(0, name.length() - SUFFIX.length()));
    }
}
