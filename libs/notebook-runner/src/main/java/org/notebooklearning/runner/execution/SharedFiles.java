package org.notebooklearning.runner.execution;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// What a sandbox has of this machine's files, all of it to be read only; said in bubblewrap's
/// options.
final class SharedFiles {
    /// What programs need of /etc: how libraries, fonts and the time are found. No users, no hosts.
    private static final List<Path> SETTINGS =
            List.of(
                    Path.of("/etc/ld.so.cache"),
                    Path.of("/etc/ld.so.conf"),
                    Path.of("/etc/ld.so.conf.d"),
                    Path.of("/etc/alternatives"),
                    Path.of("/etc/fonts"),
                    Path.of("/etc/localtime"));

    private final Map<Path, Path> sources = new LinkedHashMap<>();
    private final Map<Path, Path> links = new LinkedHashMap<>();

    /// The system's programs. Where /bin and /lib are links into /usr they are made again as links.
    static SharedFiles ofSystem() throws IOException {
        SharedFiles files = new SharedFiles();
        files.add(Path.of("/usr"));
        for (String name : List.of("/bin", "/sbin", "/lib", "/lib32", "/lib64")) {
            Path place = Path.of(name);
            if (Files.isSymbolicLink(place)) {
                files.links.put(place, Files.readSymbolicLink(place));
            } else if (Files.isDirectory(place)) {
                files.add(place);
            }
        }
        SETTINGS.stream().filter(Files::exists).forEach(files::add);
        return files;
    }

    /// A file or folder, at its own place.
    void add(Path place) {
        add(place, place);
    }

    /// @param place where `source` is found inside
    void add(Path source, Path place) {
        sources.put(place, source);
    }

    /// Whether any of them is found in `folder` or below it.
    boolean reachInto(Path folder) {
        return sources.keySet().stream().anyMatch(place -> place.startsWith(folder));
    }

    /// These, and others at their own places.
    SharedFiles and(Path... others) {
        SharedFiles all = new SharedFiles();
        all.sources.putAll(sources);
        all.links.putAll(links);
        List.of(others).forEach(all::add);
        return all;
    }

    /// The files as they are inside.
    List<String> arguments() {
        List<String> arguments = new ArrayList<>(linked());
        sources.forEach(
                (place, source) ->
                        arguments.addAll(
                                List.of("--ro-bind", source.toString(), place.toString())));
        return arguments;
    }

    /// The same files where this machine has them, in folders that any user may pass through.
    List<String> whereTheyAre() {
        Set<Path> folders = new LinkedHashSet<>();
        sources.values().forEach(source -> folders.addAll(above(source)));
        List<String> arguments = new ArrayList<>();
        folders.forEach(folder -> arguments.addAll(List.of("--dir", folder.toString())));
        arguments.addAll(linked());
        sources.values()
                .forEach(
                        source ->
                                arguments.addAll(
                                        List.of(
                                                "--ro-bind",
                                                source.toString(),
                                                source.toString())));
        return arguments;
    }

    private List<String> linked() {
        List<String> arguments = new ArrayList<>();
        links.forEach(
                (place, target) ->
                        arguments.addAll(
                                List.of("--symlink", target.toString(), place.toString())));
        return arguments;
    }

    /// The folders that lead to `place`, the outermost first.
    private static List<Path> above(Path place) {
        List<Path> folders = new ArrayList<>();
        for (Path folder = place.getParent();
                folder != null && folder.getNameCount() > 0;
                folder = folder.getParent()) {
            folders.addFirst(folder);
        }
        return folders;
    }
}
