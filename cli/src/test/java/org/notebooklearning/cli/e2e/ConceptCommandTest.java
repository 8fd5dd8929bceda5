package org.notebooklearning.cli.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// `./lesson concept`, from the shell.
class ConceptCommandTest {
    @TempDir private Path folder;
    private Launcher launcher;

    @BeforeEach
    void prepare() throws IOException, InterruptedException {
        launcher = new Launcher(folder);
        Files.createDirectories(launcher.work().resolve("mine"));
        assertThat(run("new", "walks").process().exitValue()).isZero();
    }

    @Test
    void provesWhatWasBegunAndShowsIt() throws IOException, InterruptedException {
        Launcher.Run check = run("check", "walks", "--level", "beginner", "--run");
        Launcher.Run preview = run("preview", "walks", "--out", "shown");

        assertThat(check.process().exitValue()).describedAs(check.said()).isZero();
        assertThat(check.said())
                .contains("fourth-walk: proven", "2 figures", "0 that block and 1 warning");
        assertThat(preview.process().exitValue()).describedAs(preview.said()).isZero();
        assertThat(preview.said()).contains("walks-intermediate.html");
        assertThat(launcher.work().resolve("shown/walks-intermediate.html"))
                .content()
                .contains("data:image/png;base64,", "They cancel.", "pull to the right");
    }

    @Test
    void tellsAnExerciseThatDoesNotCatchAMisconception() throws IOException, InterruptedException {
        Path beat = launcher.work().resolve("mine/walks/beats/predict-mean.py");
        Files.writeString(
                beat, Files.readString(beat).replace("    assert test_fourth != 20", "    #"));
        Files.writeString(
                beat, Files.readString(beat).replace("    assert sum(", "    print(sum("));

        Launcher.Run check = run("check", "walks", "--level", "advanced", "--run");

        assertThat(check.process().exitValue()).isEqualTo(1);
        assertThat(check.said()).contains("NL304", "predict-mean.py:", "fourth-walk: NOT PROVEN");
    }

    @Test
    void saysWhatItCanNotDo() throws IOException, InterruptedException {
        Launcher.Run missing = run("check", "runs");
        Launcher.Run again = run("new", "walks");
        Launcher.Run name = run("new", "Walks and runs");

        assertThat(missing.process().exitValue()).isEqualTo(2);
        assertThat(missing.said()).contains("there is no concept runs in mine");
        assertThat(again.process().exitValue()).isEqualTo(2);
        assertThat(again.said()).contains("walks is there already");
        assertThat(name.process().exitValue()).isEqualTo(2);
        assertThat(name.said()).contains("named in small letters");
    }

    private Launcher.Run run(String command, String... more)
            throws IOException, InterruptedException {
        String[] all = new String[more.length + 4];
        all[0] = "concept";
        all[1] = command;
        all[2] = "--concepts";
        all[3] = "mine";
        System.arraycopy(more, 0, all, 4, more.length);
        return launcher.run(all);
    }
}
