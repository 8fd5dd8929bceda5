package org.notebooklearning.check.fix;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.notebooklearning.check.python.SyntaxNode;

/// Tells which expressions would be tensors if every call of NumPy that torch has were torch's.
final class TensorKinds {
    /// The type of a tensor's elements, as far as rules of torch depend on it.
    enum Kind {
        FLOAT,
        WHOLE,
        TRUTH
    }

    private static final Optional<Kind> NONE = Optional.empty();
    private static final Optional<Kind> FLOATS = Optional.of(Kind.FLOAT);
    private static final Optional<Kind> TRUTHS = Optional.of(Kind.TRUTH);
    private static final Set<String> KEEP_KIND =
            Set.of("abs", "sign", "sum", "prod", "max", "min", "zeros_like", "ones_like");
    private static final Pattern EXPONENT = Pattern.compile("\\b\\d[\\d_]*[eE]");
    private static final Set<String> METHODS = Set.of("sum", "max", "min", "prod", "reshape");
    private static final Set<String> PLACES = Set.of("argmax", "argmin");

    private final Map<String, Kind> tensors;
    private final Set<String> scalars;
    private final UnaryOperator<String> meaning;

    /// @param tensors names that are tensors
    /// @param scalars names that are numbers
    /// @param meaning what a dotted name stands for
    TensorKinds(Map<String, Kind> tensors, Set<String> scalars, UnaryOperator<String> meaning) {
        this.tensors = tensors;
        this.scalars = scalars;
        this.meaning = meaning;
    }

    /// The kind of tensor that `node` is; empty where it is none for sure.
    Optional<Kind> of(SyntaxNode node) {
        return switch (node.type()) {
            case "identifier" -> Optional.ofNullable(tensors.get(node.text()));
            case "parenthesized_expression", "unary_operator" -> of(node.children().getLast());
            case "binary_operator" -> binary(node);
            case "comparison_operator" -> comparison(node);
            case "subscript" -> subscript(node);
            case "attribute" ->
                    node.fieldText("attribute").equals("T")
                            ? node.field("object").flatMap(this::of)
                            : Optional.empty();
            case "call" -> call(node);
            default -> Optional.empty();
        };
    }

    /// Whether `node` is a number for sure.
    boolean isScalar(SyntaxNode node) {
        return switch (node.type()) {
            case "integer", "float" -> true;
            case "identifier" -> scalars.contains(node.text());
            case "unary_operator", "parenthesized_expression" ->
                    isScalar(node.children().getLast());
            case "binary_operator" -> node.children().stream().allMatch(this::isScalar);
            case "attribute" ->
                    Set.of("numpy.pi", "math.pi", "torch.pi", "numpy.e", "math.e")
                            .contains(meaning.apply(node.text()));
            default -> false;
        };
    }

    /// Whether a number, or a list of numbers, has a part that is no whole number.
    private static boolean isFloat(SyntaxNode scalar) {
        String text = scalar.text();
        return text.contains(".") || text.contains("/") || EXPONENT.matcher(text).find();
    }

    /// Whether names stand in it, of which only that they are numbers is known.
    private static boolean hasNames(SyntaxNode scalar) {
        return scalar.is("identifier")
                || scalar.children().stream().anyMatch(TensorKinds::hasNames);
    }

    private Optional<Kind> binary(SyntaxNode node) {
        SyntaxNode left = node.children().getFirst();
        SyntaxNode right = node.children().getLast();
        String text = node.text();
        String sign =
                text.substring(left.text().length(), text.length() - right.text().length()).strip();
        Optional<Kind> a = of(left);
        Optional<Kind> b = of(right);
        boolean known =
                (a.isPresent() && b.isPresent())
                        || (a.isPresent() && isScalar(right))
                        || (b.isPresent() && isScalar(left));
        if (!known || !Set.of("+", "-", "*", "/", "**").contains(sign)) {
            return Optional.empty();
        }
        boolean isFloat =
                sign.equals("/")
                        || a.filter(k -> k == Kind.FLOAT).isPresent()
                        || b.filter(k -> k == Kind.FLOAT).isPresent()
                        || (a.isEmpty() && isFloat(left))
                        || (b.isEmpty() && isFloat(right));
        boolean unclear = (a.isEmpty() && hasNames(left)) || (b.isEmpty() && hasNames(right));
        if (unclear && !isFloat) {
            return Optional.empty();
        }
        boolean truth = a.equals(Optional.of(Kind.TRUTH)) || b.equals(Optional.of(Kind.TRUTH));
        return truth ? Optional.empty() : Optional.of(isFloat ? Kind.FLOAT : Kind.WHOLE);
    }

    private Optional<Kind> comparison(SyntaxNode node) {
        if (node.children().size() != 2) {
            return Optional.empty();
        }
        boolean any = node.children().stream().anyMatch(child -> of(child).isPresent());
        boolean all = node.children().stream().allMatch(c -> of(c).isPresent() || isScalar(c));
        return any && all ? Optional.of(Kind.TRUTH) : Optional.empty();
    }

    /// Torch takes no slices that run backwards.
    private Optional<Kind> subscript(SyntaxNode node) {
        List<SyntaxNode> index = node.fields("subscript");
        boolean plain =
                index.stream()
                        .allMatch(
                                i ->
                                        isScalar(i)
                                                || (i.is("slice") && !i.text().contains("-"))
                                                || of(i).equals(Optional.of(Kind.TRUTH)));
        return plain ? node.field("value").flatMap(this::of) : Optional.empty();
    }

    private Optional<Kind> call(SyntaxNode node) {
        SyntaxNode function = node.field("function").orElse(node);
        List<SyntaxNode> arguments =
                node.field("arguments").map(SyntaxNode::children).orElse(List.of());
        if (arguments.stream()
                .anyMatch(a -> a.is("keyword_argument") || a.type().contains("splat"))) {
            return Optional.empty();
        }
        if (!function.is("attribute")) {
            return Optional.empty();
        }
        Optional<NumpyCall> known = NumpyCall.of(meaning.apply(function.text()));
        return known.isPresent() ? numpy(known.get(), arguments) : method(function, arguments);
    }

    private Optional<Kind> method(SyntaxNode function, List<SyntaxNode> arguments) {
        Optional<Kind> on = function.field("object").flatMap(this::of);
        String name = function.fieldText("attribute");
        if (on.isEmpty() || on.get() == Kind.TRUTH) {
            return Optional.empty();
        }
        boolean plain =
                name.equals("reshape")
                        ? arguments.stream().allMatch(this::isScalar)
                        : arguments.isEmpty();
        if (plain && METHODS.contains(name)) {
            return on;
        }
        if (plain && name.equals("mean") && on.get() == Kind.FLOAT) {
            return on;
        }
        return plain && PLACES.contains(name) ? Optional.of(Kind.WHOLE) : Optional.empty();
    }

    private Optional<Kind> numpy(NumpyCall call, List<SyntaxNode> arguments) {
        int count = arguments.size();
        boolean scalars = count > 0 && arguments.stream().allMatch(this::isScalar);
        Optional<Kind> first = count > 0 ? of(arguments.getFirst()) : Optional.empty();
        Optional<Kind> fits =
                switch (call.shape()) {
                    case SIZE -> count == 1 && isSize(arguments.getFirst()) ? FLOATS : NONE;
                    case SIZES -> scalars ? FLOATS : NONE;
                    case RANGE -> scalars && count == 3 ? FLOATS : NONE;
                    case STEPS -> scalars && count <= 3 ? numbers(arguments) : NONE;
                    case NUMBERS ->
                            count == 1 && isNumbers(arguments.getFirst())
                                    ? numbers(arguments)
                                    : NONE;
                    case ONE ->
                            count == 1 && !first.equals(TRUTHS) ? elementwise(call, first) : NONE;
                    case ONE_FLOAT -> count == 1 ? first.filter(kind -> kind == Kind.FLOAT) : NONE;
                    case TEST -> count == 1 ? first.map(_ -> Kind.TRUTH) : NONE;
                    case PLACE -> count == 1 ? first.map(_ -> Kind.WHOLE) : NONE;
                    case TWO -> count == 2 && first.equals(of(arguments.getLast())) ? first : NONE;
                    case COMPARE ->
                            count == 2 && first.equals(of(arguments.getLast()))
                                    ? first.map(_ -> Kind.TRUTH)
                                    : NONE;
                };
        return fits;
    }

    private static Optional<Kind> elementwise(NumpyCall call, Optional<Kind> argument) {
        return argument.map(kind -> KEEP_KIND.contains(call.torch()) ? kind : Kind.FLOAT);
    }

    private boolean isSize(SyntaxNode node) {
        return isScalar(node)
                || (node.is("tuple") && node.children().stream().allMatch(this::isScalar));
    }

    private boolean isNumbers(SyntaxNode node) {
        return node.is("list")
                && !node.children().isEmpty()
                && node.children().stream().allMatch(c -> isScalar(c) || isNumbers(c));
    }

    private Optional<Kind> numbers(List<SyntaxNode> nodes) {
        boolean isFloat = nodes.stream().anyMatch(TensorKinds::isFloat);
        return !isFloat && nodes.stream().anyMatch(TensorKinds::hasNames)
                ? NONE
                : Optional.of(isFloat ? Kind.FLOAT : Kind.WHOLE);
    }
}
