package org.notebooklearning.author.beat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.notebooklearning.author.outline.LessonOutline;
import org.notebooklearning.author.outline.LessonOutline.OutlinedBeat;
import org.notebooklearning.concepts.library.ConceptLibrary;
import org.notebooklearning.contracts.lesson.LessonRequest;
import org.notebooklearning.contracts.lesson.Level;
import org.notebooklearning.contracts.plan.InstalledPackages;
import org.notebooklearning.contracts.plan.LessonPlan;
import org.notebooklearning.contracts.plan.PlanAuthor;
import org.notebooklearning.contracts.plan.PlannedBeat;
import org.notebooklearning.contracts.source.SourceDocument;

/// What stands fixed before a lesson's beats are written.
///
/// @param library whose beats show the form, and whose `utils.py` lessons import
public record LessonFrame(
        LessonRequest request,
        SourceDocument source,
        LessonOutline outline,
        LessonPlan plan,
        ConceptLibrary library) {

    /// The beats of the plan that are to be written, in its order. What a plan has besides, such as
    /// the end of a first notebook, is not the model's.
    public List<PlannedBeat> beats() {
        return plan.beats().stream().filter(beat -> find(beat.id()).isPresent()).toList();
    }

    /// The outline of a beat of the plan.
    public OutlinedBeat outlined(String beat) {
        return find(beat).orElseThrow(() -> new IllegalArgumentException("Not outlined: " + beat));
    }

    /// The level that a beat of the plan is written for.
    public Level level(PlannedBeat beat) {
        return Objects.requireNonNullElse(beat.level(), plan.level());
    }

    /// Ids of the beats that have to be written and run before `beat`, in the plan's order: the
    /// first one, those whose names it uses, and those that they stand on.
    public List<String> standsOn(String beat) {
        Map<String, Set<String>> grounds = new HashMap<>();
        Map<String, String> binders = new HashMap<>();
        List<String> order = new ArrayList<>();
        for (PlannedBeat planned : beats()) {
            OutlinedBeat outlined = outlined(planned.id());
            Set<String> ground = new HashSet<>();
            if (!order.isEmpty()) {
                ground.add(order.getFirst());
            }
            for (String name : outlined.uses()) {
                String binder = binders.get(name);
                if (binder != null) {
                    ground.add(binder);
                    ground.addAll(grounds.getOrDefault(binder, Set.of()));
                }
            }
            if (planned.id().equals(beat)) {
                return order.stream().filter(ground::contains).toList();
            }
            grounds.put(planned.id(), ground);
            outlined.binds().forEach(name -> binders.put(name.name(), planned.id()));
            order.add(planned.id());
        }
        throw new IllegalArgumentException("Not in the plan: " + beat);
    }

    /// The packages that were installed for this lesson, such as `polars==1.2.0`.
    public List<String> packages() {
        PlanAuthor author = plan.author();
        InstalledPackages installed = author == null ? null : author.installed();
        return installed == null ? List.of() : installed.pins();
    }

    private Optional<OutlinedBeat> find(String beat) {
        return outline.beats().stream().filter(one -> one.id().equals(beat)).findFirst();
    }
}
