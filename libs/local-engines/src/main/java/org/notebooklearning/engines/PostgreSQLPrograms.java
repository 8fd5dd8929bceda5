package org.notebooklearning.engines;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// How PostgreSQL's programs are run.
///
/// @param user whom they run as
/// @param binaries the folder with `bin`, `lib` and `share`
/// @param socket the folder of the server's socket
/// @param log what they say is added to it
record PostgreSQLPrograms(ServerUser user, Path binaries, Path socket, File log) {
    private static final List<String> PLACES = List.of("/mnt", "/media", "/srv", "/opt", "/tmp");

    /// A program with its arguments, made from the folders' paths as it knows them.
    interface Arguments {
        List<String> of(Path data, Path socket);
    }

    /// Starts a program on the data directory `data`.
    Process start(String program, Path data, Arguments arguments) throws IOException {
        return new ProcessBuilder(command(program, data, arguments))
                // By this folder a program that is left over is found.
                .directory(data.toFile())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log))
                .start();
    }

    private List<String> command(String program, Path data, Arguments arguments)
            throws IOException {
        return switch (user) {
            case SAME -> line(binaries, program, arguments.of(data, socket));
            case SAME_UNDER_ANOTHER_NAME ->
                    joined(
                            List.of("unshare", "--user"),
                            line(binaries, program, arguments.of(data, socket)));
            case OF_ITS_OWN -> {
                Path place = place(data);
                yield joined(
                        List.of(
                                "unshare",
                                "--mount",
                                "sh",
                                "-c",
                                Resource.text("confined.sh"),
                                "confined.sh",
                                place.toString(),
                                Integer.toString(ServerUser.ID),
                                binaries.toString(),
                                data.toString(),
                                socket.toString()),
                        line(
                                place.resolve("binaries"),
                                program,
                                arguments.of(place.resolve("data"), place.resolve("socket"))));
            }
        };
    }

    private static List<String> line(Path binaries, String program, List<String> arguments) {
        return joined(List.of(binaries.resolve("bin").resolve(program).toString()), arguments);
    }

    private static List<String> joined(List<String> first, List<String> then) {
        List<String> all = new ArrayList<>(first);
        all.addAll(then);
        return all;
    }

    /// A folder of the system's for what is bound in the program's own namespace. It must not hide
    /// what is bound there.
    private Path place(Path data) {
        return PLACES.stream()
                .map(Path::of)
                .filter(Files::isDirectory)
                .filter(
                        place ->
                                Stream.of(binaries, data, socket)
                                        .noneMatch(needed -> needed.startsWith(place)))
                .findFirst()
                .orElseThrow(
                        () ->
                                new IllegalStateException(
                                        "Root starts PostgreSQL as another user and needs one of"
                                                + " the folders "
                                                + String.join(", ", PLACES)
                                                + " for it that the data do not lie in"));
    }
}
