package org.notebooklearning.cli.command;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.notebooklearning.check.file.Links;
import org.notebooklearning.source.read.SourceInput;

/// A source as it was named on the command line.
///
/// @param shown what a person recognises it by
/// @param name of the files that are written for it, without folder and suffix; each has its own
/// @param file null where it lies on no disk
record NamedSource(String shown, String name, @Nullable Path file) {
    private static final String STANDARD_INPUT = "-";
    private static final int LONGEST_NAME = 120;

    /// The sources that `typed` names, in order: files, all files below folders but hidden ones and
    /// links that lead out of them,
    /// `-` for standard input; links and ids are everything else. IllegalArgumentException where a
    /// folder holds no file.
    static List<NamedSource> of(List<String> typed) throws IOException {
        Map<String, Integer> taken = new HashMap<>();
        List<NamedSource> sources = new ArrayList<>();
        for (String word : typed) {
            Path path = path(word);
            if (path != null && Files.isDirectory(path)) {
                List<Path> files = filesBelow(path);
                if (files.isEmpty()) {
                    throw new IllegalArgumentException("there is no file in " + word);
                }
                for (Path file : files) {
                    sources.add(onDisk(file, taken));
                }
            } else if (path != null && Files.exists(path)) {
                sources.add(onDisk(path, taken));
            } else {
                sources.add(new NamedSource(word, unique(plain(word), taken), null));
            }
        }
        return sources;
    }

    /// What the reader is given: of a source that is larger than `limit` in bytes, the beginning
    /// that shows it. UncheckedIOException where the file can not be read.
    SourceInput input(long limit) {
        int most = Math.toIntExact(limit + 1);
        try {
            if (file != null) {
                try (InputStream content = Files.newInputStream(file)) {
                    return new SourceInput.File(
                            content.readNBytes(most), String.valueOf(file.getFileName()));
                }
            }
            if (shown.equals(STANDARD_INPUT)) {
                return new SourceInput.Excerpt(
                        new String(System.in.readNBytes(most), StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(String.valueOf(e.getMessage()), e);
        }
        boolean link = shown.toLowerCase(Locale.ROOT).matches("https?://.*");
        return link ? new SourceInput.Url(shown) : new SourceInput.Arxiv(shown);
    }

    private static @Nullable Path path(String word) {
        try {
            return word.equals(STANDARD_INPUT) ? null : Path.of(word);
        } catch (InvalidPathException e) {
            // A link with characters that no path may have.
            return null;
        }
    }

    private static List<Path> filesBelow(Path folder) throws IOException {
        try (Stream<Path> found = Files.walk(folder)) {
            return found.filter(Files::isRegularFile)
                    .filter(file -> !Files.isSymbolicLink(file) || Links.stayIn(folder, file))
                    .filter(file -> !isHidden(folder.relativize(file)))
                    .sorted()
                    .toList();
        }
    }

    private static boolean isHidden(Path inside) {
        for (Path part : inside) {
            if (part.toString().startsWith(".")) {
                return true;
            }
        }
        return false;
    }

    private static NamedSource onDisk(Path file, Map<String, Integer> taken) {
        String name = String.valueOf(file.getFileName());
        int suffix = name.lastIndexOf('.');
        String plain = suffix > 0 ? name.substring(0, suffix) : name;
        return new NamedSource(file.toString(), unique(plain, taken), file);
    }

    private static String plain(String word) {
        String name =
                word.equals(STANDARD_INPUT)
                        ? "excerpt"
                        : word.replaceFirst("^[a-z]+://", "")
                                .replaceAll("[^\\w.-]+", "-")
                                .replaceAll("^[.-]+|[.-]+$", "");
        String bounded = name.substring(0, Math.min(name.length(), LONGEST_NAME));
        return bounded.isEmpty() ? "source" : bounded;
    }

    /// Two sources of one name: the second is written as `name-2`.
    private static String unique(String name, Map<String, Integer> taken) {
        int times = taken.merge(name, 1, Integer::sum);
        return times == 1 ? name : unique(name + "-" + times, taken);
    }
}
