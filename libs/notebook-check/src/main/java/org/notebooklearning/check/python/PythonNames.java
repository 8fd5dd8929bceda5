package org.notebooklearning.check.python;

import java.util.Set;
import java.util.regex.Pattern;

/// Names that a notebook has without defining them.
public final class PythonNames {
    private static final Set<String> BUILTINS =
            Set.of(
                    ("abs aiter all anext any ascii bin bool breakpoint bytearray bytes callable chr"
                                    + " classmethod compile complex copyright credits delattr dict dir"
                                    + " divmod enumerate eval exec exit filter float format frozenset"
                                    + " getattr globals hasattr hash help hex id input int isinstance"
                                    + " issubclass iter len license list locals map max memoryview min"
                                    + " next object oct open ord pow print property quit range repr"
                                    + " reversed round set setattr slice sorted staticmethod str sum super"
                                    + " tuple type vars zip __import__ __build_class__ __debug__ __doc__"
                                    + " __name__ __loader__ __spec__ __package__ __builtins__"
                                    + " __builtin__ Ellipsis NotImplemented True False None")
                            .split(" "));
    private static final Set<String> ERRORS =
            Set.of(
                    ("ArithmeticError AssertionError AttributeError BaseException"
                                    + " BaseExceptionGroup BlockingIOError BrokenPipeError BufferError"
                                    + " BytesWarning ChildProcessError ConnectionAbortedError"
                                    + " ConnectionError ConnectionRefusedError ConnectionResetError"
                                    + " DeprecationWarning EOFError EncodingWarning EnvironmentError"
                                    + " Exception ExceptionGroup FileExistsError FileNotFoundError"
                                    + " FloatingPointError FutureWarning GeneratorExit IOError"
                                    + " ImportError ImportWarning IndentationError IndexError"
                                    + " InterruptedError IsADirectoryError KeyError KeyboardInterrupt"
                                    + " LookupError MemoryError ModuleNotFoundError NameError"
                                    + " NotADirectoryError NotImplementedError OSError OverflowError"
                                    + " PendingDeprecationWarning PermissionError ProcessLookupError"
                                    + " PythonFinalizationError RecursionError ReferenceError"
                                    + " ResourceWarning RuntimeError RuntimeWarning StopAsyncIteration"
                                    + " StopIteration SyntaxError SyntaxWarning SystemError SystemExit"
                                    + " TabError TimeoutError TypeError UnboundLocalError"
                                    + " UnicodeDecodeError UnicodeEncodeError UnicodeError"
                                    + " UnicodeTranslateError UnicodeWarning UserWarning ValueError"
                                    + " Warning ZeroDivisionError")
                            .split(" "));

    /// What IPython adds.
    private static final Set<String> IPYTHON = Set.of("display", "get_ipython", "In", "Out");

    /// IPython's history: `_`, `__`, `_3`, `_i`, `_i3`, `_ih`, `_oh`, `_dh`.
    private static final Pattern HISTORY = Pattern.compile("_{1,3}|_\\d+|_i{1,3}|_i\\d+|_[iod]h");

    private PythonNames() {}

    /// Whether every notebook has `name` from the start.
    public static boolean isKnown(String name) {
        return isBuiltin(name) || IPYTHON.contains(name) || HISTORY.matcher(name).matches();
    }

    /// Whether `name` is one of Python's own.
    public static boolean isBuiltin(String name) {
        return BUILTINS.contains(name) || ERRORS.contains(name);
    }
}
