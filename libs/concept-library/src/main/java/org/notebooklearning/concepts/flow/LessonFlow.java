package org.notebooklearning.concepts.flow;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.notebooklearning.concepts.library.Concept;
import org.notebooklearning.contracts.lesson.Level;
import org.notebooklearning.contracts.plan.PlannedBeat.Form;

/// What the beats of one concept need of each other, by the names in their code and by the skills
/// that they teach and build on.
public final class LessonFlow {
    private final Concept concept;
    private final Set<String> names = new HashSet<>();
    private final Map<TaughtBeat, Set<String>> binds = new HashMap<>();
    private final Map<TaughtBeat, Set<String>> uses = new HashMap<>();

    public LessonFlow(Concept concept) {
        this.concept = concept;
        for (var beat : concept.beats()) {
            for (Level level : Level.values()) {
                names.addAll(binds(new TaughtBeat(beat, Form.FULL, level)));
            }
        }
    }

    /// A name that a beat uses and no beat before it binds.
    public record Missing(TaughtBeat user, String name) {}

    /// Names of the concept that are used in `lesson` before they are bound, or never are.
    public List<Missing> missing(List<TaughtBeat> lesson) {
        List<Missing> missing = new ArrayList<>();
        Set<String> known = new HashSet<>();
        for (TaughtBeat beat : lesson) {
            uses(beat).stream()
                    .filter(name -> !known.contains(name))
                    .sorted()
                    .forEach(name -> missing.add(new Missing(beat, name)));
            known.addAll(binds(beat));
        }
        return missing;
    }

    /// Whether `earlier` binds a name that `later` uses.
    public boolean givesNames(TaughtBeat earlier, TaughtBeat later) {
        return uses(later).stream().anyMatch(binds(earlier)::contains);
    }

    /// Whether `beat` binds `name`.
    public boolean binds(TaughtBeat beat, String name) {
        return binds(beat).contains(name);
    }

    /// Ids of those of `earlier` that have to stay before `beat`: it uses names they bind, or
    /// builds on what they teach.
    public List<String> needs(TaughtBeat beat, List<TaughtBeat> earlier) {
        Set<String> needs = new LinkedHashSet<>();
        for (TaughtBeat other : earlier) {
            boolean skills =
                    beat.beat().assumes().stream().anyMatch(other.beat().teaches()::contains);
            if (skills || givesNames(other, beat) || rebinds(beat, other)) {
                needs.add(other.id());
            }
        }
        return List.copyOf(needs);
    }

    /// Whether `beat` binds a name anew that `other` bound or used before: after it, or not at all.
    private boolean rebinds(TaughtBeat beat, TaughtBeat other) {
        return binds(beat).stream()
                .anyMatch(name -> uses(other).contains(name) || binds(other).contains(name));
    }

    /// The concept's beats in the order of the full lesson.
    public int place(String beat) {
        for (int i = 0; i < concept.beats().size(); i++) {
            if (concept.beats().get(i).id().equals(beat)) {
                return i;
            }
        }
        return concept.beats().size();
    }

    private Set<String> binds(TaughtBeat beat) {
        return binds.computeIfAbsent(beat, TaughtBeat::binds);
    }

    private Set<String> uses(TaughtBeat beat) {
        return uses.computeIfAbsent(
                beat,
                one -> {
                    Set<String> used = new HashSet<>(one.uses());
                    used.retainAll(names);
                    return used;
                });
    }
}
