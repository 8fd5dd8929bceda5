package org.notebooklearning.check.fix;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.notebooklearning.check.fix.CodeCells.Code;
import org.notebooklearning.check.fix.TensorKinds.Kind;
import org.notebooklearning.check.python.NameEvent;
import org.notebooklearning.check.python.NotebookNames;
import org.notebooklearning.check.python.SyntaxNode;

/// Follows arrays through a notebook: which calls of NumPy may be torch's because every place that
/// their result reaches takes a tensor. All names are believed to be fit at first, then those are
/// taken out that are bound or used in a way that is not, until none is left to take out. What
/// stands in a given cell stays as it is, and so does what reaches one.
final class TensorDataFlow {
    private static final Pattern WORD = Pattern.compile("[A-Za-z_]\\w*");
    private static final Set<String> INNER =
            Set.of(
                    "function_definition",
                    "class_definition",
                    "lambda",
                    "list_comprehension",
                    "set_comprehension",
                    "dictionary_comprehension",
                    "generator_expression");
    private static final Set<String> TAKES_ANY = Set.of("print", "len", "float", "int");
    private static final Set<String> DRAWS =
            Set.of("plot", "scatter", "bar", "hist", "imshow", "fill_between", "step", "stem");
    private static final Set<String> FACTS = Set.of("shape", "ndim");
    private static final Set<String> LEAVES = Set.of("item", "tolist");

    private final List<Code> cells;
    private final NotebookNames names;
    private final IdentityHashMap<SyntaxNode, SyntaxNode> parents = new IdentityHashMap<>();
    private final Map<String, List<SyntaxNode>> values = new LinkedHashMap<>();
    private final Map<String, List<SyntaxNode>> mentions = new HashMap<>();
    private final List<Site> sites = new ArrayList<>();
    private final Set<String> unfit = new HashSet<>();
    private TensorKinds kinds;

    /// A call of NumPy that torch has.
    ///
    /// @param cell index in the list of code cells
    /// @param function the name that is called
    record Site(int cell, SyntaxNode function, NumpyCall call) {}

    TensorDataFlow(List<Code> cells, NotebookNames names) {
        this.cells = cells;
        this.names = names;
        for (int index = 0; index < cells.size(); index++) {
            Code cell = cells.get(index);
            if (cell.sound() && !cell.given() && cell.python().magics().isEmpty()) {
                read(cell.root(), index, false);
            } else {
                WORD.matcher(cell.cell().source()).results().forEach(w -> unfit.add(w.group()));
            }
        }
        boundOtherwise();
        this.kinds = infer();
    }

    /// Every call that may be torch's, in the order of the text.
    List<Site> convertible() {
        boolean more = true;
        while (more) {
            kinds = infer();
            Set<String> now = new HashSet<>();
            for (String name : values.keySet()) {
                if (!unfit.contains(name)
                        && !isScalar(name)
                        && !mentions.getOrDefault(name, List.of()).stream().allMatch(this::fits)) {
                    now.add(name);
                }
            }
            more = unfit.addAll(now);
        }
        kinds = infer();
        return sites.stream()
                .filter(site -> names.meaning(site.function().text()).startsWith("numpy."))
                .filter(
                        site -> {
                            SyntaxNode call = parents.get(site.function());
                            return call != null && kinds.of(call).isPresent() && fits(call);
                        })
                .toList();
    }

    private void read(SyntaxNode node, int cell, boolean inner) {
        boolean within = inner || INNER.contains(node.type());
        switch (node.type()) {
            case "identifier" -> {
                if (within) {
                    unfit.add(node.text());
                }
                mentions.computeIfAbsent(node.text(), _ -> new ArrayList<>()).add(node);
            }
            case "call" ->
                    node.field("function")
                            .filter(function -> !within && function.is("attribute"))
                            .ifPresent(
                                    function ->
                                            NumpyCall.of(names.meaning(function.text()))
                                                    .ifPresent(
                                                            call ->
                                                                    sites.add(
                                                                            new Site(
                                                                                    cell, function,
                                                                                    call))));
            default -> {
                // Only names and calls matter.
            }
        }
        for (SyntaxNode child : node.children()) {
            parents.put(child, node);
            read(child, cell, within);
        }
        if (isPlainAssignment(node)) {
            String name = node.fieldText("left");
            node.field("right")
                    .ifPresent(v -> values.computeIfAbsent(name, _ -> new ArrayList<>()).add(v));
        }
    }

    private static boolean isPlainAssignment(SyntaxNode node) {
        return node.is("assignment")
                && node.children().size() == 2
                && node.field("left").filter(left -> left.is("identifier")).isPresent();
    }

    /// Takes out names that something else than plain assignments at a cell's own level binds.
    private void boundOtherwise() {
        Map<String, Integer> bound = new HashMap<>();
        for (Code cell : cells) {
            for (NameEvent event : cell.python().names()) {
                if (event instanceof NameEvent.Bound one) {
                    bound.merge(one.name(), 1, Integer::sum);
                }
            }
        }
        values.forEach(
                (name, nodes) -> {
                    if (bound.getOrDefault(name, 0) != nodes.size()) {
                        unfit.add(name);
                    }
                });
    }

    private TensorKinds infer() {
        Set<String> scalars = new HashSet<>();
        Map<String, Kind> tensors = new HashMap<>();
        TensorKinds now = new TensorKinds(tensors, scalars, names::meaning);
        boolean more = true;
        while (more) {
            more = false;
            for (Map.Entry<String, List<SyntaxNode>> name : values.entrySet()) {
                if (unfit.contains(name.getKey())) {
                    continue;
                }
                if (name.getValue().stream().allMatch(now::isScalar)) {
                    more |= scalars.add(name.getKey());
                }
                Optional<Kind> kind = now.of(name.getValue().getFirst());
                boolean same = name.getValue().stream().allMatch(v -> now.of(v).equals(kind));
                if (kind.isPresent() && same) {
                    more |= tensors.put(name.getKey(), kind.get()) == null;
                }
            }
        }
        return now;
    }

    private boolean isScalar(String name) {
        return values.getOrDefault(name, List.of()).stream().allMatch(kinds::isScalar);
    }

    /// Whether the place where `node` stands takes a tensor.
    private boolean fits(SyntaxNode node) {
        SyntaxNode around = parents.get(node);
        if (around == null) {
            return false;
        }
        return switch (around.type()) {
            case "expression_statement", "assert_statement" -> true;
            case "assignment" -> assignment(node, around);
            case "parenthesized_expression",
                    "binary_operator",
                    "unary_operator",
                    "comparison_operator",
                    "subscript" ->
                    kinds.of(around).isPresent() && fits(around);
            case "attribute" -> attribute(around);
            case "argument_list" -> argument(around);
            case "keyword_argument" -> {
                SyntaxNode list = parents.get(around);
                yield list != null && node.isField("value") && drawsOrPrints(list);
            }
            case "interpolation" -> around.children().size() == 1;
            default -> false;
        };
    }

    private boolean assignment(SyntaxNode node, SyntaxNode assignment) {
        SyntaxNode left = assignment.children().getFirst();
        SyntaxNode right = assignment.children().getLast();
        if (node == left) {
            return left.is("identifier")
                    ? kinds.of(left).isPresent()
                    : left.is("subscript") && kinds.isScalar(right);
        }
        return isPlainAssignment(assignment) && kinds.of(left).isPresent();
    }

    private boolean attribute(SyntaxNode attribute) {
        String name = attribute.fieldText("attribute");
        SyntaxNode around = parents.get(attribute);
        if (around != null && around.is("call") && attribute.isField("function")) {
            return LEAVES.contains(name) || (kinds.of(around).isPresent() && fits(around));
        }
        return FACTS.contains(name) || (kinds.of(attribute).isPresent() && fits(attribute));
    }

    private boolean argument(SyntaxNode list) {
        SyntaxNode call = parents.get(list);
        return call != null && (drawsOrPrints(list) || (kinds.of(call).isPresent() && fits(call)));
    }

    private boolean drawsOrPrints(@Nullable SyntaxNode list) {
        SyntaxNode call = list == null ? null : parents.get(list);
        SyntaxNode function = call == null ? null : call.field("function").orElse(null);
        if (function == null) {
            return false;
        }
        String meaning = names.meaning(function.text());
        return (function.is("identifier") && TAKES_ANY.contains(function.text()))
                || meaning.startsWith("matplotlib.")
                || (function.is("attribute")
                        && DRAWS.contains(function.fieldText("attribute"))
                        && function.field("object").filter(o -> o.is("identifier")).isPresent());
    }
}
