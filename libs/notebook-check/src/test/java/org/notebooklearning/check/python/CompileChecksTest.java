package org.notebooklearning.check.python;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What CPython refuses where the grammar does not, without an interpreter.
class CompileChecksTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "total = 1 +~2",
                "z = y *~print(z)",
                "a = b and~c",
                "x = a.~b",
                "from a import b,",
                "x = 1~  y = 2",
                "class A:~    x = 1~      y = 2",
                "if x:~    y~   z",
                "if x:~\ty~        z",
                "return 3",
                "if x: return",
                "class A:~    return 1",
                "yield 3",
                "async def f():~    yield from x",
                "for cup in range(2):~    pass~break",
                "while 1:~    def f():~        break",
                "while 1:~    pass~else:~    continue",
                "def pour(cup=1, tea):~    return tea",
                "def pour(cup, cup):~    return cup",
                "lambda x, x: 1",
                "def f(*a, *b): pass",
                "def f(**k, a): pass",
                "def f(*): pass",
                "def f(a, /, b, /): pass",
                "f(a=1, 2)",
                "f(a=1, a=2)",
                "f(**k, *a)",
                "f(x for x in y, 1)",
                "try:~    cup = 1~print(cup)",
                "try:~    x~except:~    y~except A:~    z",
                "def brew():~    await later()",
                "lambda: await x",
                "def f():~    async with a: pass",
                "nonlocal x",
                "def f(x):~    global x",
                "del f()",
                "with a as 1: pass",
                "(a, b) += 1",
                "a, b: int",
                "*a, *b = x",
                "*a = [1]",
                "'a' b'b'",
                "x = 1~from __future__ import annotations",
                "from __future__ import nothing",
                "def f():~    from a import *",
            })
    void isTold(String source) {
        assertThat(problems(source)).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "x = (1 +~2)",
                "x = 1 + \\~    2",
                "from a import *",
                "x = [~1,~    2~]",
                "if x:~    a~    ~    b",
                "if x:~    a~# note~    b",
                "def f():~    '''~  text~    '''~    return 1",
                "x = 1.~y = ...",
                "await f()",
                "async with a as b: pass",
                "[await x for x in y]",
                "def f(a, /, b=1, *, c, d=2, **k): pass",
                "def f(a=1, *b, c): pass",
                "lambda *a, k=1, **kw: a",
                "f(*a, b=1, **k)",
                "f(b=1, *a)",
                "f(x for x in y)",
                "f(a, (x for x in y))",
                "try:~    x~except* A:~    y",
                "try:~    x~finally:~    y",
                "for x in y:~    if x:~        break~    else:~        continue",
                "def f():~    def g():~        yield 1~    return g",
                "class A:~    def f(self):~        return 1",
                "(a): int = 1",
                "a, *b = x",
                "x = *a, b",
                "del a, b[0], c.d",
                "with (a as b, c as d): pass",
                "'doc'~from __future__ import annotations",
                "x = lambda: (yield)",
                "print('a', end='')",
            })
    void isNotToldOfPython(String source) {
        assertThat(problems(source)).isEmpty();
    }

    @Test
    void namesTheLine() {
        assertThat(problems("y = 1~z = y *~print(z)"))
                .containsExactly(new SyntaxProblem(2, "nothing stands after '*'"));
    }

    private static java.util.List<SyntaxProblem> problems(String source) {
        return PythonCell.parse(source.replace('~', '\n')).problems();
    }
}
