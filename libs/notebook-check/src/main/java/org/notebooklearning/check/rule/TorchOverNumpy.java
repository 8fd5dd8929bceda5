package org.notebooklearning.check.rule;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.notebooklearning.check.python.Call;
import org.notebooklearning.contracts.report.Verdict.Finding;

/// NL004: torch where torch can do it.
final class TorchOverNumpy implements Rule {
    /// NumPy's name and torch's, where they differ; those in `SAME` have the same name.
    private static final Map<String, String> OTHER =
            Map.ofEntries(
                    Map.entry("array", "torch.tensor"),
                    Map.entry("asarray", "torch.as_tensor"),
                    Map.entry("concatenate", "torch.cat"),
                    Map.entry("power", "torch.pow"),
                    Map.entry("absolute", "torch.abs"),
                    Map.entry("random.rand", "torch.rand"),
                    Map.entry("random.random", "torch.rand"),
                    Map.entry("random.randn", "torch.randn"),
                    Map.entry("random.normal", "torch.normal"),
                    Map.entry("random.randint", "torch.randint"),
                    Map.entry("random.permutation", "torch.randperm"),
                    Map.entry("random.uniform", "torch.empty(...).uniform_"),
                    Map.entry("random.binomial", "torch.bernoulli"),
                    Map.entry("expand_dims", "torch.unsqueeze"),
                    Map.entry("repeat", "torch.repeat_interleave"),
                    Map.entry("transpose", "torch.permute"),
                    Map.entry("copy", "Tensor.clone"),
                    Map.entry("convolve", "torch.nn.functional.conv1d"));

    private static final Set<String> SAME =
            Set.of(
                    ("zeros ones full eye arange linspace logspace zeros_like ones_like full_like"
                                    + " empty stack hstack vstack reshape squeeze where clip exp log log2"
                                    + " log10 log1p expm1 sqrt sin cos tan arcsin arccos arctan arctan2"
                                    + " sinh cosh tanh abs sign floor ceil round sum mean std var median"
                                    + " prod cumsum cumprod max min argmax argmin maximum minimum sort"
                                    + " argsort unique dot matmul einsum outer inner kron trace cross"
                                    + " allclose isclose isnan isinf isfinite any all diag tril triu roll"
                                    + " flip meshgrid tile broadcast_to histogram quantile cov corrcoef"
                                    + " linalg.norm linalg.inv linalg.svd linalg.eig linalg.eigh"
                                    + " linalg.solve linalg.det linalg.qr linalg.matrix_rank"
                                    + " linalg.cholesky fft.fft fft.ifft fft.rfft")
                            .split(" "));

    /// Of a plain number these give a number, which torch's do not take.
    private static final Set<String> OF_NUMBERS =
            Set.of(
                    ("exp log log2 log10 log1p expm1 sqrt sin cos tan arcsin arccos arctan arctan2"
                                    + " sinh cosh tanh abs absolute sign floor ceil round power"
                                    + " maximum minimum clip isnan isinf isfinite")
                            .split(" "));

    /// Tables are made of NumPy's arrays.
    private static final Pattern TABLE = Pattern.compile("\\b(DataFrame|Series)\\(");
    private static final Pattern NUMPY = Pattern.compile("\\b(np|numpy)\\.");

    @Override
    public Judgement judge(LessonUnderCheck lesson) {
        Optional<String> why = MainLibrary.whyNotTorch(lesson);
        if (why.isPresent()) {
            return new NotChecked(why.get());
        }
        List<Finding> findings = new ArrayList<>();
        @Nullable PlainNumbers numbers = null;
        for (LessonCell cell : lesson.codeCells()) {
            Set<Integer> tables = tables(cell);
            for (Call call : cell.python().calls()) {
                Optional<String> torch = equivalent(lesson.names().meaning(call.name()));
                if (torch.isEmpty() || tables.contains(call.line())) {
                    continue;
                }
                numbers = numbers == null ? PlainNumbers.of(lesson) : numbers;
                if (!isOfNumbers(call, numbers)) {
                    findings.add(
                            cell.finding(
                                    call.line(),
                                    "'" + call.name() + "' is NumPy",
                                    "Use " + torch.get() + "."));
                }
            }
        }
        return new Checked("all calls of numpy", findings);
    }

    private static boolean isOfNumbers(Call call, PlainNumbers numbers) {
        return OF_NUMBERS.contains(call.last())
                && call.keywords().isEmpty()
                && !call.arguments().isEmpty()
                && call.arguments().stream().allMatch(numbers::isNumber);
    }

    /// The lines, from 1, that make a table of an array.
    private static Set<Integer> tables(LessonCell cell) {
        Set<Integer> tables = new HashSet<>();
        if (!TABLE.matcher(cell.source()).find()) {
            return tables;
        }
        List<String> lines = cell.lines();
        for (int line = 1; line <= lines.size(); line++) {
            String text = lines.get(line - 1);
            Matcher table = TABLE.matcher(text);
            if (table.find() && NUMPY.matcher(text).find(table.end())) {
                tables.add(line);
            }
        }
        return tables;
    }

    private static Optional<String> equivalent(String meaning) {
        if (!meaning.startsWith("numpy.")) {
            return Optional.empty();
        }
        String name = meaning.substring("numpy.".length());
        if (SAME.contains(name)) {
            return Optional.of("torch." + name);
        }
        return Optional.ofNullable(OTHER.get(name));
    }
}
