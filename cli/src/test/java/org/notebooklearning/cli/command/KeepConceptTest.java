package org.notebooklearning.cli.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.notebooklearning.cli.author.ConceptFolders;
import org.notebooklearning.cli.author.ConceptSkeleton;
import org.notebooklearning.cli.client.Gateway;
import org.notebooklearning.cli.client.GatewayException;
import org.notebooklearning.concepts.library.ConceptFiles;
import org.notebooklearning.concepts.library.ConceptReading;
import org.notebooklearning.concepts.library.ConceptShelf;
import org.notebooklearning.contracts.json.Json;
import org.notebooklearning.contracts.lesson.LessonId;

class KeepConceptTest {
    private static final LessonId LESSON = new LessonId("walks-7k3m5x2q");

    @TempDir private Path folder;
    private final Map<String, String> answers = new ConcurrentHashMap<>();
    private HttpServer server;
    private Path mine;

    @BeforeEach
    void serve() throws IOException {
        mine = folder.resolve("mine");
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext(
                "/",
                call -> {
                    String answer = answers.get(call.getRequestURI().getPath());
                    byte[] body =
                            (answer == null ? "{\"title\": \"No such lesson\"}" : answer)
                                    .getBytes(StandardCharsets.UTF_8);
                    call.sendResponseHeaders(answer == null ? 404 : 200, body.length);
                    call.getResponseBody().write(body);
                    call.close();
                });
        server.start();
        stored("concept.json", Json.text(walks()));
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void keepsTheConceptOfALessonWhereItIsTaughtFrom() throws IOException {
        List<String> said = keep(null, false);

        assertThat(ConceptReading.of(mine.resolve("walks")).problems()).isEmpty();
        assertThat(ConceptShelf.with(mine).current().concept("walks")).isPresent();
        assertThat(said)
                .anyMatch(line -> line.contains("walks, 12 files"))
                .anyMatch(line -> line.contains("./lesson concept check walks --concepts"))
                .anyMatch(line -> line.contains("LESSON_CONCEPTS=" + mine));
        assertThat(names(mine)).containsExactly("walks");
    }

    @Test
    void keepsItUnderAnotherId() throws IOException {
        keep("my-walks", false);

        assertThat(ConceptReading.of(mine.resolve("my-walks")).problems()).isEmpty();
    }

    @Test
    void touchesNothingThatIsThereUnlessItIsToBeReplaced() throws IOException {
        Path notes = Files.createDirectories(mine.resolve("walks")).resolve("notes.txt");
        Files.writeString(notes, "mine");

        assertThatThrownBy(() -> keep(null, false))
                .isInstanceOf(RefusedException.class)
                .hasMessageContainingAll("walks is there already", "--as ID", "--replace");
        assertThat(notes).hasContent("mine");

        keep(null, true);
        assertThat(notes).doesNotExist();
        assertThat(ConceptReading.of(mine.resolve("walks")).problems()).isEmpty();
        assertThat(names(mine)).containsExactly("walks");
    }

    @Test
    void saysThatItIsTaughtInsteadOfAShippedOne() throws IOException {
        assertThat(keep("softmax", false))
                .anyMatch(line -> line.contains("instead of this project's own softmax"));
    }

    @Test
    void saysThatALessonOfTheLibraryHasNoneToKeep() {
        stored("report.md", "");

        assertThatThrownBy(() -> keep(null, false))
                .isInstanceOf(RefusedException.class)
                .hasMessageContainingAll("a concept of the library", "./lesson model");
    }

    @Test
    void saysThatALessonIsNotFinished() {
        answers.put("/api/lessons/" + LESSON, "{\"state\": \"writing\"}");

        assertThatThrownBy(() -> keep(null, false))
                .isInstanceOf(RefusedException.class)
                .hasMessageContaining("./lesson get " + LESSON);
    }

    @Test
    void saysThatThereIsNoSuchLesson() {
        answers.clear();

        assertThatThrownBy(() -> keep(null, false))
                .isInstanceOf(GatewayException.class)
                .hasMessageContaining("No such lesson");
    }

    @Test
    void keepsNothingThatIsNoConcept() throws IOException {
        TreeMap<String, String> texts = new TreeMap<>(walks().texts());
        texts.remove("beats/opening.py");
        stored("concept.json", Json.text(ConceptFiles.of("walks", texts)));
        assertThatThrownBy(() -> keep(null, false))
                .isInstanceOf(RefusedException.class)
                .hasMessageContaining("walks/beats/opening.py");

        stored("concept.json", "{\"id\": \"walks\", \"texts\": {\"../../x.py\": \"\"}}");
        assertThatThrownBy(() -> keep(null, false))
                .isInstanceOf(RefusedException.class)
                .hasMessageContaining("can not be read");

        assertThatThrownBy(() -> keep("../walks", false)).isInstanceOf(RefusedException.class);
        assertThat(mine).doesNotExist();
    }

    private List<String> keep(String id, boolean replace) throws IOException {
        Gateway gateway = new Gateway("http://127.0.0.1:" + server.getAddress().getPort(), "");
        return new KeepConcept(gateway, new ConceptFolders(mine)).of(LESSON, id, replace);
    }

    /// The lesson has this file beside its notebook.
    private void stored(String name, String content) {
        answers.put(
                "/api/lessons/" + LESSON,
                "{\"result\": {\"files\": [{\"name\": \"walks.ipynb\"}, {\"name\": \"%s\"}]}}"
                        .formatted(name));
        answers.put("/api/lessons/" + LESSON + "/notebooks/" + name, content);
    }

    private ConceptFiles walks() throws IOException {
        Path made = ConceptSkeleton.make(folder.resolve("made"), "walks");
        TreeMap<String, String> texts = new TreeMap<>();
        try (Stream<Path> files = Files.walk(made)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                texts.put(made.relativize(file).toString(), Files.readString(file));
            }
        }
        return ConceptFiles.of("walks", texts);
    }

    private static List<String> names(Path folder) throws IOException {
        try (Stream<Path> all = Files.list(folder)) {
            return all.map(one -> one.getFileName().toString()).sorted().toList();
        }
    }
}
