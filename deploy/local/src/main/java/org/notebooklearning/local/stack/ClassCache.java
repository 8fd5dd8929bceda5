package org.notebooklearning.local.stack;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The file in which a virtual machine keeps what it learned of a program's classes (JEP 483, JEP
/// 514), so that later starts need about half the time. A run that is watched writes it at its end,
/// which takes some seconds.
///
/// @param program the jars of the program, and folders of jars
/// @param file the file
/// @param draft where a run that is watched writes it, for each stack of the project elsewhere
record ClassCache(List<Path> program, Path file, Path draft) {
    private static final Logger LOG = LoggerFactory.getLogger(ClassCache.class);
    private static final List<String> SILENT = List.of("-Xlog:aot*=off", "-Xlog:cds*=off");

    ClassCache {
        program = List.copyOf(program);
    }

    /// The cache of a service of the project at `root`, for the stack on `folder`.
    static ClassCache ofService(Path root, String service, StackFolder folder) {
        Path target = root.resolve(service).resolve("target");
        return in(target, List.of(target.resolve("quarkus-app")), folder);
    }

    /// The cache of the stack's own process, whose classes are on `classPath`.
    static ClassCache ofStack(Path root, String classPath, StackFolder folder) {
        List<Path> program =
                Stream.of(classPath.split(File.pathSeparator))
                        .filter(entry -> !entry.isEmpty())
                        .map(Path::of)
                        .toList();
        return in(root.resolve("deploy/local/target"), program, folder);
    }

    private static ClassCache in(Path target, List<Path> program, StackFolder folder) {
        String name = "classes.aot";
        String stack = Integer.toHexString(folder.data().toString().hashCode());
        return new ClassCache(
                program, target.resolve(name), target.resolve(name + ".part-" + stack));
    }

    /// Whether it was made of the program as it is now. The virtual machine does not look at that
    /// closely enough: of jars that were built anew since, it still takes classes from here.
    boolean isFresh() {
        try {
            return Files.isReadable(file)
                    && newest().compareTo(Files.getLastModifiedTime(file)) < 0;
        } catch (IOException e) {
            LOG.warn("The cache of classes {} is not used", file, e);
            return false;
        }
    }

    /// What a run is started with: it uses the cache, or is watched to make one, or neither.
    ///
    /// @param watch whether this run is to make what is missing
    List<String> options(boolean watch) {
        if (isFresh()) {
            return with("-XX:AOTCache=" + file);
        }
        if (watch && canBeMade()) {
            return with("-XX:AOTCacheOutput=" + draft);
        }
        return List.of();
    }

    /// Puts in place what a run that was watched wrote. Only after that run has come to its end by
    /// itself can the file be whole; a virtual machine that is given a part of one crashes.
    void keep() {
        try {
            if (Files.exists(draft) && isWhole()) {
                Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
            }
            Files.deleteIfExists(draft);
            Files.deleteIfExists(notes());
        } catch (IOException e) {
            LOG.warn("The cache of classes {} is not kept", file, e);
        }
    }

    /// The virtual machine removes its notes last, once it has written everything.
    private boolean isWhole() throws IOException {
        return Files.size(draft) > 0 && Files.notExists(notes());
    }

    private Path notes() {
        return draft.resolveSibling(draft.getFileName() + ".config");
    }

    private boolean canBeMade() {
        try {
            Files.deleteIfExists(draft);
            Files.deleteIfExists(notes());
            // The virtual machine takes classes from jars alone.
            return Files.isWritable(file.toAbsolutePath().getParent())
                    && program.stream().allMatch(ClassCache::holdsJars);
        } catch (IOException e) {
            LOG.warn("The cache of classes {} is not made", file, e);
            return false;
        }
    }

    private static boolean holdsJars(Path entry) {
        return entry.toString().endsWith(".jar")
                || Files.isRegularFile(entry.resolve("quarkus-run.jar"));
    }

    private FileTime newest() throws IOException {
        FileTime newest = FileTime.fromMillis(0);
        for (Path entry : program) {
            try (Stream<Path> files = Files.walk(entry)) {
                for (Path each : files.filter(Files::isRegularFile).toList()) {
                    FileTime time = Files.getLastModifiedTime(each);
                    newest = time.compareTo(newest) > 0 ? time : newest;
                }
            } catch (UncheckedIOException e) {
                throw e.getCause();
            }
        }
        return newest;
    }

    private static List<String> with(String option) {
        return Stream.concat(Stream.of(option), SILENT.stream()).toList();
    }
}
