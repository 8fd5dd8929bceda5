package org.notebooklearning.check.fix;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/// Calls of NumPy that torch has with the same arguments in the same order and the same meaning,
/// given what the arguments are. Not here, although torch has them: `std`, `var` (another divisor),
/// `median` (another value for even counts), `dot`, `concatenate` with an axis, `cumsum`.
///
/// @param torch its name there
/// @param shape what the arguments must be
record NumpyCall(String torch, Shape shape) {
    /// What the arguments must be.
    enum Shape {
        /// A size, or a tuple of sizes.
        SIZE,
        /// One or more sizes, each its own argument; gives random numbers.
        SIZES,
        /// Three scalars, as of `linspace`: torch has no default for the third.
        RANGE,
        /// One to three scalars.
        STEPS,
        /// A list of numbers, or of such lists.
        NUMBERS,
        /// One tensor.
        ONE,
        /// One tensor of floating-point numbers.
        ONE_FLOAT,
        /// One tensor; tells true or false of each element.
        TEST,
        /// One tensor; gives whole numbers.
        PLACE,
        /// Two tensors of the same type.
        TWO,
        /// Two tensors of the same type; gives one truth value.
        COMPARE
    }

    private static final Map<String, NumpyCall> TABLE = table();

    private static Map<String, NumpyCall> table() {
        Map<String, NumpyCall> table = new TreeMap<>();
        same(table, Shape.SIZE, "zeros ones eye");
        same(table, Shape.RANGE, "linspace");
        same(table, Shape.STEPS, "arange");
        same(
                table,
                Shape.ONE,
                "exp log log2 log10 log1p expm1 sqrt sin cos tan arcsin arccos arctan sinh cosh tanh"
                        + " abs sign sum prod max min zeros_like ones_like");
        same(table, Shape.ONE_FLOAT, "mean floor ceil round linalg.norm linalg.inv linalg.det");
        same(table, Shape.TEST, "isnan isinf isfinite");
        same(table, Shape.PLACE, "argmax argmin");
        same(table, Shape.TWO, "matmul outer maximum minimum linalg.solve");
        same(table, Shape.COMPARE, "allclose");
        table.put("array", new NumpyCall("tensor", Shape.NUMBERS));
        table.put("absolute", new NumpyCall("abs", Shape.ONE));
        table.put("random.rand", new NumpyCall("rand", Shape.SIZES));
        table.put("random.randn", new NumpyCall("randn", Shape.SIZES));
        return Map.copyOf(table);
    }

    private static void same(Map<String, NumpyCall> table, Shape shape, String names) {
        for (String name : Set.of(names.split(" "))) {
            table.put(name, new NumpyCall(name, shape));
        }
    }

    /// What is known of `meaning`, such as `numpy.zeros` or, for a call that is of torch already,
    /// `torch.zeros`.
    static Optional<NumpyCall> of(String meaning) {
        if (meaning.startsWith("numpy.")) {
            return Optional.ofNullable(TABLE.get(meaning.substring("numpy.".length())));
        }
        if (!meaning.startsWith("torch.")) {
            return Optional.empty();
        }
        String name = meaning.substring("torch.".length());
        return TABLE.values().stream().filter(call -> call.torch.equals(name)).findFirst();
    }
}
