package org.notebooklearning.runner.syntax;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.notebooklearning.check.python.SyntaxCheck.Answer;
import org.notebooklearning.check.python.SyntaxProblem;
import org.notebooklearning.kernel.KernelEnvironment;

class KernelSyntaxTest {
    @Test
    void saysWhatCpythonSays() throws InterruptedException {
        try (KernelSyntax syntax = new KernelSyntax(python())) {
            assertThat(syntax.check("x = 'é'\nawait f(x)")).isEqualTo(new Answer.Valid());
            assertThat(syntax.check("x = 1\nfor y in x:\n    pass\nbreak"))
                    .isEqualTo(new Answer.Invalid(new SyntaxProblem(4, "'break' outside loop")));
            assertThat(syntax.check("x = 1\n  y = 2"))
                    .isEqualTo(new Answer.Invalid(new SyntaxProblem(2, "unexpected indent")));
            assertThat(syntax.check("x = 1\0")).isInstanceOf(Answer.Invalid.class);
            assertThat(syntax.check("(".repeat(5000))).isInstanceOf(Answer.Invalid.class);
            assertThat(syntax.check("x = 1")).isEqualTo(new Answer.Valid());
        }
    }

    @Test
    void runsNothing() throws InterruptedException {
        try (KernelSyntax syntax = new KernelSyntax(python())) {
            assertThat(syntax.check("import os\nos._exit(1)")).isEqualTo(new Answer.Valid());
            assertThat(syntax.check("x = 1")).isEqualTo(new Answer.Valid());
        }
    }

    @Test
    void knowsNothingWhereTheInterpreterGivesNoAnswer(@TempDir Path folder) throws Exception {
        Path silent = Files.writeString(folder.resolve("python"), "#!/bin/sh\nexit 1\n");
        Files.setPosixFilePermissions(silent, PosixFilePermissions.fromString("rwx------"));

        try (KernelSyntax syntax = new KernelSyntax(silent);
                KernelSyntax none = new KernelSyntax(folder.resolve("nothing"))) {
            for (int time = 0; time < 5; time++) {
                assertThat(syntax.check("x = 1")).isEqualTo(new Answer.Unknown());
                assertThat(none.check("x = 1")).isEqualTo(new Answer.Unknown());
            }
        }
    }

    private static Path python() throws InterruptedException {
        return KernelEnvironment.at(KernelEnvironment.defaultDataFolder())
                .prepare(step -> System.out.println(step.line()))
                .orThrow()
                .python();
    }
}
