package org.notebooklearning.check.python;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Cells as IPython reads them before Python does.
class IpythonCellsTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "if True:~    %time # how long",
                "%time x = 3  # note",
                "%%time~%%capture out~cup = 1",
                "%%capture out~~%%time~cup = 1",
                "%%time~%%bash~ls $HOME",
                "%%capture --no-stderr cap~print(1)",
                "n: int = !ls",
                "here: str = %pwd",
                "d['k'] = !ls -l {x}",
                "self.files: list = !ls  # all",
                "a = f??",
                "a = str.split?",
                "?str",
                "%%time?",
                "x[0]?",
                "é = 1~é?",
                "    x = 1~    y = 2",
                "    def add(self, a):~        return a",
                ">>> def f():~...     return 1",
                "In [1]: x = 1~   ...: y = 2",
                "~~%%time~y = 2",
                "!!ls",
                "!ls \\~  -la",
                ",f a b",
                "pip install tiny-package",
                "~ls -la",
                "cd ..",
                "conda install tiny-package -y",
                "time f(x)",
                "run a.py",
                "x = 'why?'  # why?",
            })
    void areRead(String source) {
        assertThat(parse(source).problems()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "(%pwd)",
                "f(x)?",
                "pip install x~import x",
                "   %%time~x = 1",
                "# measured~%%time~x = 1",
                "x = y = !ls",
                "print 'a'",
                "f(x=!ls)",
            })
    void areToldWhereIpythonDoesNotKnowThem(String source) {
        assertThat(parse(source).problems()).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"ls = 3", "system = 3~system", "history", "time.time()", "save == 3"})
    void areLeftToPythonWhereAVariableMayBeMeant(String source) {
        assertThat(parse(source).magics()).isEmpty();
    }

    @Test
    void bindWhatTheMagicsBind() {
        assertThat(parse("%%time~%%capture --no-stderr out~cup: int = !ls").bound())
                .containsExactly("out", "cup");
    }

    @Test
    void areWhatAnInterpreterSaysOfThem() {
        SyntaxCheck refuses =
                _ -> new SyntaxCheck.Answer.Invalid(new SyntaxProblem(2, "too new for the kernel"));
        SyntaxCheck accepts = _ -> new SyntaxCheck.Answer.Valid();

        assertThat(PythonCell.parse("x = 1\ny = 2", refuses).problems())
                .containsExactly(new SyntaxProblem(2, "too new for the kernel"));
        PythonCell accepted = PythonCell.parse("x = ) unknown", accepts);
        assertThat(accepted.problems()).isEmpty();
        assertThat(accepted.used()).isEmpty();
        assertThat(PythonCell.parse("%%bash\n(", refuses).problems()).isEmpty();
    }

    @Test
    void areAskedAboutWithoutTheLinesOfIpython() {
        List<String> asked = new java.util.ArrayList<>();

        PythonCell.parse(
                "%matplotlib inline\nx = !ls",
                source -> {
                    asked.add(source);
                    return new SyntaxCheck.Answer.Unknown();
                });

        assertThat(asked).containsExactly("pass\nx = None");
    }

    private static PythonCell parse(String source) {
        return PythonCell.parse(source.replace('~', '\n'));
    }
}
