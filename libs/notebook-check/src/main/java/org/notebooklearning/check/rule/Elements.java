package org.notebooklearning.check.rule;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.notebooklearning.check.python.Call;
import org.notebooklearning.check.python.Definition;
import org.notebooklearning.check.python.Import;
import org.notebooklearning.check.python.NotebookNames;
import org.notebooklearning.check.python.PythonCell;

/// Tells from the code which cells draw, which throw dice again and again, and which have something
/// to move. A function of the notebook or of its `utils.py` does what its body does.
final class Elements {
    private static final Set<String> DRAWING =
            Set.of(
                    ("plot scatter hist hist2d bar barh imshow matshow contour contourf pcolormesh"
                                    + " plot_surface plot_wireframe fill_between errorbar boxplot"
                                    + " violinplot stem quiver pie hexbin stairs heatmap lineplot"
                                    + " scatterplot histplot kdeplot pairplot regplot plot_trisurf")
                            .split(" "));

    /// Methods of axes and figures that say how a drawing looks.
    private static final Pattern DRAWING_SETTING =
            Pattern.compile(
                    "set_(title|aspect|axis_off|[xyz](lim|label|ticks|ticklabels|scale))"
                            + "|ax(is|hline|vline|hspan|vspan|line)|[hv]lines|step|text|annotate"
                            + "|legend|grid|tick_params|twin[xy]|invert_[xy]axis|spines|margins"
                            + "|suptitle|colorbar|tight_layout|subplots_adjust|add_(subplot|axes|patch)");

    /// Calls of pyplot that draw nothing yet.
    private static final Set<String> SETTINGS =
            Set.of("use", "rc", "update", "figure", "close", "rcdefaults", "set_cmap", "ion");

    /// What other libraries draw with matplotlib, under whichever name it was imported.
    private static final Pattern DRAWING_ELSEWHERE =
            Pattern.compile(
                    "networkx\\.(.*\\.)?draw(_\\w+)?|sympy\\.(.*\\.)?plot\\w*|pandas\\.plotting\\.\\w+"
                            + "|sklearn\\.tree\\.plot_tree|sklearn\\..*Display\\.from_\\w+"
                            + "|scipy\\.cluster\\.hierarchy\\.dendrogram|scipy\\.spatial\\.\\w+_plot_2d");

    /// A table's `table.plot.line()`.
    private static final Pattern TABLE_DRAWING = Pattern.compile(".*\\.plot\\.\\w+");

    private static final Set<String> CHANCE =
            Set.of(
                    ("torch.rand torch.randn torch.randint torch.randperm torch.rand_like"
                                    + " torch.randn_like torch.randint_like torch.normal"
                                    + " torch.bernoulli torch.multinomial torch.poisson")
                            .split(" "));
    private static final Pattern RANDOM_GRAPH =
            Pattern.compile(
                    "networkx\\.(.*\\.)?(\\w*random\\w*|erdos_renyi_graph|\\w*watts_strogatz_graph"
                            + "|barabasi_albert_graph)");

    /// Methods of tensors, of distributions and of tables.
    private static final Set<String> CHANCE_METHODS =
            Set.of(
                    "normal_",
                    "uniform_",
                    "bernoulli_",
                    "random_",
                    "exponential_",
                    "rsample",
                    "rvs",
                    "sample");
    private static final Set<String> CONTROLS =
            Set.of("interact", "interactive", "interact_manual", "interactive_output");
    private static final String DIGITS = "\\d[\\d_]{2,9}";

    /// From how many draws in one call a law is expected to show.
    private static final long MANY = 200;

    private final NotebookNames names;
    private final Set<String> drawing;
    private final Set<String> chance;

    private Elements(NotebookNames names, Set<String> drawing, Set<String> chance) {
        this.names = names;
        this.drawing = drawing;
        this.chance = chance;
    }

    static Elements of(List<PythonCell> cells, NotebookNames names, @Nullable PythonCell utils) {
        Elements basics = new Elements(names, Set.of(), Set.of());
        return new Elements(
                names,
                doers(cells, utils, basics::isDrawing),
                doers(cells, utils, basics::isChance));
    }

    /// Whether the cell draws a figure.
    boolean draws(PythonCell cell) {
        return cell.calls().stream()
                .anyMatch(call -> isDrawing(call) || drawing.contains(call.name()));
    }

    /// Whether the cell repeats a random experiment.
    boolean simulates(PythonCell cell) {
        return cell.calls().stream()
                .filter(call -> isChance(call) || chance.contains(call.name()))
                .anyMatch(call -> call.repeated() || isMany(call));
    }

    /// Whether the cell throws dice, or does anything in a loop.
    boolean repeatsOrRolls(PythonCell cell) {
        return cell.calls().stream()
                .anyMatch(
                        call -> call.repeated() || isChance(call) || chance.contains(call.name()));
    }

    /// Whether the cell has sliders or other controls.
    boolean interacts(PythonCell cell) {
        return cell.calls().stream().anyMatch(this::isControl);
    }

    /// Whether a call of that meaning draws by another library than matplotlib.
    static boolean drawsElsewhere(String meaning) {
        return DRAWING_ELSEWHERE.matcher(meaning).matches();
    }

    /// Whether a method of this name belongs to matplotlib's axes and figures.
    static boolean isOfAxes(String method) {
        return DRAWING.contains(method) || DRAWING_SETTING.matcher(method).matches();
    }

    private boolean isDrawing(Call call) {
        String meaning = names.meaning(call.name());
        return drawsElsewhere(meaning)
                || (call.isMethod()
                        && (DRAWING.contains(call.last())
                                || TABLE_DRAWING.matcher(call.name()).matches()
                                || (meaning.startsWith("matplotlib.pyplot.")
                                        && !SETTINGS.contains(call.last()))));
    }

    private boolean isChance(Call call) {
        String meaning = names.meaning(call.name());
        return CHANCE.contains(meaning)
                || (call.isMethod() && CHANCE_METHODS.contains(call.last()))
                || RANDOM_GRAPH.matcher(meaning).matches()
                || ((meaning.startsWith("numpy.random.") || meaning.startsWith("random."))
                        && !call.last().equals("seed"));
    }

    private boolean isControl(Call call) {
        String meaning = names.meaning(call.name());
        return meaning.startsWith("ipywidgets.")
                || CONTROLS.contains(call.last())
                || call.last().endsWith("Slider");
    }

    private static boolean isMany(Call call) {
        return Stream.concat(call.arguments().stream(), call.keywords().values().stream())
                .flatMap(argument -> Stream.of(argument.split("[^\\d_]+")))
                .filter(part -> part.matches(DIGITS))
                .anyMatch(part -> Long.parseLong(part.replace("_", "")) >= MANY);
    }

    /// Names of functions whose body does it, or calls one that does.
    private static Set<String> doers(
            List<PythonCell> cells, @Nullable PythonCell utils, Predicate<Call> does) {
        Set<String> found = new HashSet<>();
        int before;
        do {
            before = found.size();
            cells.forEach(cell -> cell.definitions().forEach(d -> note(d, "", does, found)));
            if (utils != null) {
                for (String module : modules(cells)) {
                    utils.definitions().forEach(d -> note(d, module + ".", does, found));
                }
            }
        } while (found.size() > before);
        return Set.copyOf(found);
    }

    /// What the lesson's module is called.
    private static Set<String> modules(List<PythonCell> cells) {
        Set<String> modules = new HashSet<>(Set.of("utils"));
        cells.forEach(
                cell ->
                        cell.imports().stream()
                                .map(Import::module)
                                .filter(it -> it.startsWith("lesson_utils"))
                                .forEach(modules::add));
        return modules;
    }

    private static void note(
            Definition definition, String prefix, Predicate<Call> does, Set<String> found) {
        boolean itDoes =
                definition.calls().stream()
                        .anyMatch(
                                call ->
                                        does.test(call)
                                                || found.contains(call.name())
                                                || found.contains(prefix + call.name()));
        if (itDoes) {
            found.add(prefix + definition.name());
        }
    }
}
