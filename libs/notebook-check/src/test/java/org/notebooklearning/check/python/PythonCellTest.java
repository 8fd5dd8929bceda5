package org.notebooklearning.check.python;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("What a cell says")
class PythonCellTest {

    private static PythonCell parse(String source) {
        return PythonCell.parse(source.replace("~", "\n"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "x = 1 | 1",
                "x = 1; y = 2 | 2",
                "if a:~  b~elif c:~  d~else:~  e | 5",
                "for i in x:~  f(i) | 2",
                "def f():~  '''What it does.'''~  return 1 | 2",
                "class A:~  '''What it is.'''~  def f(self):~    '''And f.'''~    return 1 | 3",
                "@deco~def f(): pass | 2",
                "try:~  a~except E:~  b~finally:~  c | 4",
                "with a as b:~  c | 2",
                "match a:~  case 1:~    b | 2",
                "# only a comment | 0",
                "'a string that is shown' | 1",
            })
    void countsStatementsAsPythonDoes(String source, int expected) {
        assertThat(parse(source).statementCount()).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "x =",
                "x = # fill this in~y = 2",
                "x +=~y = 2",
                "def f(:~  pass",
                "def f():~    # nothing yet~~x = 1",
                "for i in range(3)~    print(i)",
                "print 'hello'",
                "exec 'x'",
                "f(a=, b=1)",
                "x = (1,~",
                "1 = x",
                "if a:~x = 1",
                "class A:",
            })
    void findsWhatIsNotPython(String source) {
        assertThat(parse(source).problems()).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "x = (~    1~)",
                "x = \\~    1",
                "test_x = ...  # fill in code here",
                "%matplotlib inline~x = 1",
                "x = !ls~y = %who",
                "!tool --in a \\~   --out b \\~   --quiet~x = 1",
                "files = !ls \\~   -l~x = 1",
                "%time x = 1 + \\~    2",
                "torch.randn?",
                "?torch.randn",
                "!pip install torch~print('done')",
                "text = '''~!not a command~%not a magic~'''",
                "f(~  a~  % b)",
                "print('%s' %~  x)",
                "await f()",
                "%%bash~for i in *; do echo $i; done",
                "%%time~x = 1",
                "print('😀')~x = 'ä'",
                "f'{x!r:>{w}} {\"a\"}'",
                "x: list[int] = []",
            })
    void acceptsWhatJupyterRuns(String source) {
        assertThat(parse(source).problems()).isEmpty();
    }

    @Test
    void problemsCarryTheirLine() {
        assertThat(parse("a = 1~b = 2~c = = 3").problems())
                .extracting(SyntaxProblem::line)
                .containsOnly(3);
    }

    @Test
    void refusesCodeThatIsNestedTooDeeply() {
        String deep = "(".repeat(2000) + "1" + ")".repeat(2000);

        assertThat(parse(deep).problems())
                .extracting(SyntaxProblem::message)
                .contains("nested too deeply");
    }

    @Test
    void linesAndTextsHoldAfterCharactersOfFourBytes() {
        PythonCell cell = parse("x = '😀😀'~show(x)  # wide 😀~y = 1");

        assertThat(cell.calls())
                .extracting(Call::name, Call::line)
                .containsExactly(tuple("show", 2));
        assertThat(cell.comments()).containsExactly(new Comment(2, "# wide 😀", false));
    }

    @Test
    void readsMagics() {
        PythonCell cell = parse("%matplotlib inline~!ls -l~files = !ls~torch.randn?~%time x = f()");

        assertThat(cell.magics())
                .extracting(Magic::kind, Magic::line, Magic::name)
                .containsExactly(
                        tuple(Magic.Kind.LINE, 1, "matplotlib"),
                        tuple(Magic.Kind.SHELL, 2, ""),
                        tuple(Magic.Kind.SHELL, 3, ""),
                        tuple(Magic.Kind.HELP, 4, ""),
                        tuple(Magic.Kind.LINE, 5, "time"));
        assertThat(cell.bound()).containsExactly("files", "x");
        assertThat(cell.calls()).extracting(Call::name).containsExactly("f");
    }

    @Test
    void aCellMagicOfAnotherLanguageHidesTheCell() {
        PythonCell cell = parse("%%bash~echo $HOME");

        assertThat(cell.python()).isFalse();
        assertThat(cell.statements()).isEmpty();
        assertThat(cell.magics()).containsExactly(new Magic(Magic.Kind.SHELL, 1, "bash", "%%bash"));
    }

    @Test
    void captureBindsItsName() {
        assertThat(parse("%%capture said~print(1)").bound()).containsExactly("said");
    }

    @Test
    void callsHaveNamesArgumentsAndLines() {
        PythonCell cell =
                parse("torch.randn(3, 4, dtype=d)~x.mean().sqrt()~f(i for i in x)~g[0](1)");

        assertThat(cell.calls())
                .extracting(Call::name, Call::line, Call::arguments)
                .containsExactly(
                        tuple("torch.randn", 1, List.of("3", "4")),
                        tuple("?.sqrt", 2, List.of()),
                        tuple("x.mean", 2, List.of()),
                        tuple("f", 3, List.of("(i for i in x)")),
                        tuple("?", 4, List.of("1")));
        assertThat(cell.calls().getFirst().keywords()).isEqualTo(Map.of("dtype", "d"));
    }

    @Test
    void callsInLoopsAndComprehensionsAreRepeated() {
        PythonCell cell = parse("a()~for i in x: b()~[c() for i in x]~while t: d()");

        assertThat(cell.calls())
                .extracting(Call::name, Call::repeated)
                .containsExactly(
                        tuple("a", false), tuple("b", true), tuple("c", true), tuple("d", true));
    }

    @Test
    void definitionsKnowTheirBody() {
        PythonCell cell =
                parse(
                        """
                        if gpu:
                            @torch.no_grad()
                            def rms(x, eps=1e-6, *rest, keep: bool = True):
                                '''Root mean square.'''
                                square = x.pow(2)
                                return square.mean().sqrt()
                        class Norm(nn.Module):
                            def __init__(self):
                                self.gain = torch.ones(3)
                            def forward(self, x):
                                return rms(x) * self.gain
                        """);

        Definition rms = cell.definitions().getFirst();
        assertThat(rms.kind()).isEqualTo(Definition.Kind.FUNCTION);
        assertThat(rms.statements()).isEqualTo(2);
        assertThat(rms.parameters()).isEqualTo(Set.of("x", "eps", "rest", "keep"));
        assertThat(rms.locals()).isEqualTo(Set.of("square"));
        assertThat(rms.decorated()).isTrue();
        assertThat(rms.calls()).extracting(Call::last).containsExactly("pow", "sqrt", "mean");
        Definition norm = cell.definitions().getLast();
        assertThat(norm.kind()).isEqualTo(Definition.Kind.CLASS);
        assertThat(norm.locals()).isEqualTo(Set.of("__init__", "forward", "gain"));
        assertThat(norm.statements()).isEqualTo(4);
    }

    @Test
    void assertionsKnowWhetherTheyCall() {
        PythonCell cell = parse("assert a == b, f()~assert torch.allclose(a, b)");

        assertThat(cell.assertions()).extracting(Assertion::calls).containsExactly(false, true);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "x = 1~x | true",
                "x; | false",
                "x = 1 | false",
                "print(x) | true",
                "'text' | true",
                "x  # what it is | true",
                "def f(): pass | false",
            })
    void showsTheValueOfALastExpression(String source, boolean shows) {
        assertThat(parse(source).showsValue()).isEqualTo(shows);
    }

    @Test
    void topLevelStatementsAreSorted() {
        PythonCell cell =
                parse(
                        "import a~'text'~X = -1.5~y, z.k = f(), 2~def g(): pass~X~x += 1~for i in X:"
                                + " pass~W = [1, (2, 'b')]");

        assertThat(cell.statements())
                .extracting(Statement::kind, Statement::targets, Statement::literal)
                .containsExactly(
                        tuple(Statement.Kind.IMPORT, List.of(), false),
                        tuple(Statement.Kind.TEXT, List.of(), false),
                        tuple(Statement.Kind.ASSIGNMENT, List.of("X"), true),
                        tuple(Statement.Kind.ASSIGNMENT, List.of("y", ""), false),
                        tuple(Statement.Kind.DEFINITION, List.of(), false),
                        tuple(Statement.Kind.EXPRESSION, List.of(), false),
                        tuple(Statement.Kind.OTHER, List.of(), false),
                        tuple(Statement.Kind.OTHER, List.of(), false),
                        tuple(Statement.Kind.ASSIGNMENT, List.of("W"), true));
    }

    @Test
    void importsKnowWhatTheyMean() {
        PythonCell cell =
                parse(
                        "import numpy as np~import torch.nn~import a.b as c~from torch import nn as n");

        assertThat(cell.imports())
                .extracting(Import::bound, Import::meaning)
                .containsExactly(
                        tuple("np", "numpy"),
                        tuple("torch", "torch"),
                        tuple("c", "a.b"),
                        tuple("n", "torch.nn"));
    }

    private static org.assertj.core.groups.Tuple tuple(Object... values) {
        return org.assertj.core.api.Assertions.tuple(values);
    }
}
