package org.notebooklearning.check.python;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/// The names of a notebook whose cells run in order: where each is bound, where it is used, and
/// which are used without being there. Names in the body of a function are looked up when it is
/// first used, as Python does, and no later than at the notebook's end.
public final class NotebookNames {
    private final Map<String, SortedSet<Integer>> bindings = new LinkedHashMap<>();
    private final Map<String, SortedSet<Integer>> uses = new LinkedHashMap<>();
    private final Map<String, String> meanings = new LinkedHashMap<>();
    private final List<Undefined> undefined = new ArrayList<>();
    private final Set<String> known = new HashSet<>();
    private final Set<String> stars = new LinkedHashSet<>();
    private List<Waiting> waiting = new ArrayList<>();

    /// A name that is used and not there.
    ///
    /// @param cell index in the list of cells
    /// @param line in the cell, from 1
    /// @param star modules whose names were all imported before, from which it may come
    public record Undefined(String name, int cell, int line, Set<String> star) {
        public Undefined {
            star = Collections.unmodifiableSet(new LinkedHashSet<>(star));
        }
    }

    private record Waiting(NameEvent.Used use, int cell) {}

    private NotebookNames() {}

    /// The names of `cells`, in their order.
    public static NotebookNames of(List<PythonCell> cells) {
        NotebookNames names = new NotebookNames();
        for (int index = 0; index < cells.size(); index++) {
            names.read(cells.get(index), index);
        }
        names.waiting.forEach(names::lookUp);
        names.undefined.sort(
                java.util.Comparator.comparingInt(Undefined::cell)
                        .thenComparingInt(Undefined::line));
        return names;
    }

    private void read(PythonCell cell, int index) {
        Set<String> mentioned = new HashSet<>();
        mentioned.add("lambda");
        for (NameEvent event : cell.names()) {
            switch (event) {
                case NameEvent.Bound bound -> {
                    known.add(bound.name());
                    at(bindings, bound.name()).add(index);
                }
                case NameEvent.Deleted deleted -> known.remove(deleted.name());
                case NameEvent.StarImported star -> stars.add(star.module());
                case NameEvent.Used used -> {
                    at(uses, used.name()).add(index);
                    if (used.atOnce()) {
                        mentioned.add(used.name());
                        lookUp(new Waiting(used, index));
                    } else {
                        waiting.add(new Waiting(used, index));
                    }
                }
            }
        }
        cell.imports().forEach(imported -> meanings.put(imported.bound(), imported.meaning()));
        settle(mentioned);
    }

    /// Looks up what the bodies of functions need that may have been called by now.
    private void settle(Set<String> mentioned) {
        boolean more = true;
        while (more) {
            List<Waiting> still = new ArrayList<>();
            more = false;
            for (Waiting one : waiting) {
                if (mentioned.contains(one.use().by())) {
                    more |= mentioned.add(one.use().name());
                    lookUp(one);
                } else {
                    still.add(one);
                }
            }
            waiting = still;
        }
    }

    private void lookUp(Waiting one) {
        String name = one.use().name();
        if (!known.contains(name) && !PythonNames.isKnown(name)) {
            undefined.add(new Undefined(name, one.cell(), one.use().line(), stars));
        }
    }

    private static SortedSet<Integer> at(Map<String, SortedSet<Integer>> map, String name) {
        return map.computeIfAbsent(name, _ -> new TreeSet<>());
    }

    /// Every use of a name that is not there, in the notebook's order.
    public List<Undefined> undefined() {
        return Collections.unmodifiableList(undefined);
    }

    /// Indexes of the cells that bind `name`.
    public SortedSet<Integer> boundIn(String name) {
        return bindings.getOrDefault(name, Collections.emptySortedSet());
    }

    /// Indexes of the cells that use `name`.
    public SortedSet<Integer> usedIn(String name) {
        return uses.getOrDefault(name, Collections.emptySortedSet());
    }

    /// All names that are bound, in the order of their first binding.
    public Set<String> bound() {
        return Collections.unmodifiableSet(bindings.keySet());
    }

    /// `dotted` with its first part replaced by what was imported under it: `np.random.seed` is
    /// `numpy.random.seed` after `import numpy as np`. Other names come back as they are.
    public String meaning(String dotted) {
        int dot = dotted.indexOf('.');
        String first = dot < 0 ? dotted : dotted.substring(0, dot);
        String meaning = meanings.get(first);
        return meaning == null ? dotted : dot < 0 ? meaning : meaning + dotted.substring(dot);
    }
}
