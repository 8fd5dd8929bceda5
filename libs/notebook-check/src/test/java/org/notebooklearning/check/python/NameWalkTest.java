package org.notebooklearning.check.python;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("Names of a cell")
class NameWalkTest {

    /// `+x` binds, `-x` deletes, `x` is used at once, `x@f` is used when f is called.
    private static String events(String source) {
        return PythonCell.parse(source.replace("~", "\n")).names().stream()
                .map(
                        event ->
                                switch (event) {
                                    case NameEvent.Bound bound -> "+" + bound.name();
                                    case NameEvent.Deleted deleted -> "-" + deleted.name();
                                    case NameEvent.StarImported star -> "*" + star.module();
                                    case NameEvent.Used used ->
                                            used.name() + (used.atOnce() ? "" : "@" + used.by());
                                })
                .collect(Collectors.joining(" "));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                // Assignments
                "a = b | b +a",
                "a, (b, *c) = d | d +a +b +c",
                "a = b = c | c +b +a",
                "a: int = b | int b +a",
                "a: int | int",
                "a += b | a b +a",
                "a.b = c | c a",
                "a[i] = c | c a i",
                "[a, b] = c | c +a +b",
                "if (n := f()) > 1: n | f +n n",
                "del a, b[0] | a -a b",
                // Loops, with, try
                "for i, j in x: i | x +i +j i",
                "for a.b in x: pass | x a",
                "with f(x) as (g, h): g | f x +g +h g",
                "with f, h() as g: pass | f h +g",
                "try:~  f()~except (A, B) as e:~  e | f A B +e e",
                "try:~  x~except NameError:~  x = 1 | NameError +x",
                "while a: b | a b",
                // Calls and expressions
                "f(a, key=b, *c, **d) | f a b c d",
                "a.b.c(d) | a d",
                "f'{a!r:>{w}} {b=}' | a w b",
                "x[a:b] | x a b",
                "print(a) if b else c | print a b c",
                // Functions
                "def f(a, b=c, *d, e: t = g, **h) -> r: return a + x | c g t r x@f +f",
                "def f(): f() | f@f +f",
                "def f():~  y = 1~  return y | +f",
                "def f():~  for i in a: b = i~  return b | a@f +f",
                "def f():~  global g~  g = 1 | +g +f",
                "def f():~  n = 1~  def h():~    nonlocal n~    n = m~  return h | m@f +f",
                "def f():~  def h(): return z~  return h | z@f +f",
                "def f():~  import m~  return m.x | +f",
                "def f():~  a: Undefined = 1 | +f",
                "def f():~  del k | +f",
                "async def f():~  async with a as b: await b | a@f +f",
                "lambda a, b=c: a + d | c d@lambda",
                "@deco(a)~def f(): pass | deco a +f f",
                "def f[T: B](a: T) -> T: return a | B@f +f",
                // Classes
                "class A(B, metaclass=M): x = y | B M y +A",
                "class A:~  x = 1~  y = x | +A",
                "class A:~  x = 1~  def f(self): return x | x@A +A",
                "class A:~  def f(self) -> A: pass | A +A",
                "class A[T](L[T]): y: T | L +A",
                // Comprehensions
                "[a + z for a in b if c] | b c z",
                "{k: v for k, v in d.items()} | d",
                "(x for y in z for x in y) | z",
                "[[i for i in j] for j in k] | k",
                "[last := i for i in k] | k +last",
                "[lambda: i for i in k] | k",
                "def f(): return [q for q in p if (w := q)] | p@f +f",
                // Imports
                "import a.b, c as d | +a +d",
                "from a.b import c as d, e | +d +e",
                "from . import s | +s",
                "from m import * | *m",
                "from __future__ import annotations | +annotations",
                // Patterns
                "match m:~  case [a, *r] if a > b: r | m +a +r a b r",
                "match m:~  case C.RED: pass~  case str() as s: s~  case _: pass | m C str +s s",
                // Aliases of types
                "type X[T] = list[T, U] | list@X U@X +X",
            })
    void tellsWhatHappensToNames(String source, String expected) {
        assertThat(events(source)).isEqualTo(expected);
    }

    @Test
    void bindsMatchAlternativesThroughTheBar() {
        assertThat(events("match m:\n  case P(x=0, y=k) | {'q': v, **kw}: pass"))
                .isEqualTo("m P +k +v +kw");
    }

    @Test
    void namesCarryTheirLines() {
        List<NameEvent> events = PythonCell.parse("a = 1\n\nb = a").names();

        assertThat(events).extracting(NameEvent::line).containsExactly(1, 3, 3);
    }
}
