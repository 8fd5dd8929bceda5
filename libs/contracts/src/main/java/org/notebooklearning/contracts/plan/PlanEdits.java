package org.notebooklearning.contracts.plan;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.notebooklearning.contracts.lesson.Level;

/// All that the learner wants otherwise than drafted. Each review names the whole of it: what is
/// sent takes the place of what was sent before.
///
/// @param order ids of beats as they shall follow each other; empty for the library's order. A beat
///     that it does not name keeps its place after the one before it
/// @param drop ids of beats to leave out
/// @param add ids of beats of the concept to take in
/// @param scope what there shall be more of, in the learner's words; empty for nothing
/// @param minutes how long the lesson may take, or null for what the request says
/// @param level the level, or null for what request and answers say
/// @param split the beat that a second notebook begins with, which accepts the offer that names
///     it; null for one notebook
/// @param forms how single beats shall be taught, by their id
/// @param packages those of the packages that the plan names which may be installed for it
public record PlanEdits(
        List<String> order,
        List<String> drop,
        List<String> add,
        String scope,
        @Nullable Integer minutes,
        @Nullable Level level,
        @Nullable String split,
        Map<String, BeatForm> forms,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<String> packages) {
    /// Nothing at all.
    public static final PlanEdits NONE =
            new PlanEdits(List.of(), List.of(), List.of(), "", null, null, null, Map.of());

    public PlanEdits {
        order = order == null ? List.of() : List.copyOf(order);
        drop = drop == null ? List.of() : List.copyOf(drop);
        add = add == null ? List.of() : List.copyOf(add);
        scope = scope == null ? "" : scope.strip();
        forms = forms == null ? Map.of() : Map.copyOf(forms);
        packages = packages == null ? List.of() : List.copyOf(packages);
    }

    /// Edits that let nothing be installed.
    public PlanEdits(
            List<String> order,
            List<String> drop,
            List<String> add,
            String scope,
            @Nullable Integer minutes,
            @Nullable Level level,
            @Nullable String split,
            Map<String, BeatForm> forms) {
        this(order, drop, add, scope, minutes, level, split, forms, List.of());
    }

    /// The same, with these packages installed.
    public PlanEdits installing(List<String> names) {
        return new PlanEdits(order, drop, add, scope, minutes, level, split, forms, names);
    }

    /// Whether there is nothing in it.
    public boolean areNone() {
        return equals(NONE);
    }

    /// The same with the beat `id` taught as `form`, and not left out.
    public PlanEdits with(String id, BeatForm form) {
        Map<String, BeatForm> all = new TreeMap<>(forms);
        all.put(id, form);
        List<String> left = new ArrayList<>(drop);
        left.remove(id);
        return new PlanEdits(order, left, add, scope, minutes, level, split, all, packages);
    }

    /// The same, split before the beat `id`; null for one notebook.
    public PlanEdits splitAt(@Nullable String id) {
        return new PlanEdits(order, drop, add, scope, minutes, level, id, forms, packages);
    }

    /// The same at another level; null for what request and answers say.
    public PlanEdits at(@Nullable Level other) {
        return new PlanEdits(order, drop, add, scope, minutes, other, split, forms, packages);
    }
}
