package org.notebooklearning.cli.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UndoCommandTest {
    @TempDir private Path folder;
    private Path mine;

    @BeforeEach
    void write() throws IOException {
        mine = Files.writeString(folder.resolve("mine.ipynb"), "mine\r\n");
    }

    @Test
    void goesBackStepByStepAndLeavesNothingBehind() throws IOException {
        add("mine and a lesson");
        add("mine and two lessons");

        UndoCommand.undo(mine, false);
        assertThat(mine).hasContent("mine and a lesson");
        UndoCommand.undo(mine, false);

        assertThat(Files.readString(mine)).isEqualTo("mine\r\n");
        assertThat(folder).isDirectoryNotContaining("glob:**.lesson-undo");
        assertThatThrownBy(() -> UndoCommand.undo(mine, false))
                .isInstanceOf(RefusedException.class)
                .hasMessageContaining("No earlier version");
    }

    @Test
    void whatWasChangedSinceIsAConflictAndNoLoss() throws IOException {
        add("mine and a lesson");
        Files.writeString(mine, "mine and a lesson and an answer");

        assertThatThrownBy(() -> UndoCommand.undo(mine, false))
                .isInstanceOf(RefusedException.class)
                .hasMessageContainingAll("was changed since", "--force");
        assertThat(mine).hasContent("mine and a lesson and an answer");

        assertThat(UndoCommand.undo(mine, true).getFirst()).contains("mine-undone.ipynb");
        assertThat(Files.readString(mine)).isEqualTo("mine\r\n");
        assertThat(folder.resolve("mine-undone.ipynb"))
                .hasContent("mine and a lesson and an answer");
    }

    @Test
    void followsTheLinkThatTheLessonWasWrittenThrough() throws IOException {
        Path link = Files.createSymbolicLink(folder.resolve("link.ipynb"), mine);
        PreviousVersions.of(link).write("new".getBytes(StandardCharsets.UTF_8));

        UndoCommand.undo(link, false);

        assertThat(link).isSymbolicLink();
        assertThat(Files.readString(mine)).isEqualTo("mine\r\n");
    }

    private void add(String content) throws IOException {
        PreviousVersions.of(mine).write(content.getBytes(StandardCharsets.UTF_8));
    }
}
