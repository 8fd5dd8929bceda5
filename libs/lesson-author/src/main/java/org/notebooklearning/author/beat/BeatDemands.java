package org.notebooklearning.author.beat;

import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.notebooklearning.author.outline.LessonOutline;
import org.notebooklearning.author.outline.LessonOutline.OutlinedBeat;

/// What a version of a beat is measured by besides the rules.
///
/// @param most cells that a reader may get
/// @param names that its code has to bind, because other beats use them
record BeatDemands(int most, Set<String> names) {
    BeatDemands {
        names = Set.copyOf(names);
    }

    /// What the outline of a beat demands.
    static BeatDemands of(OutlinedBeat outlined) {
        return new BeatDemands(
                BeatPrompt.most(outlined),
                outlined.binds().stream()
                        .map(LessonOutline.Name::name)
                        .collect(Collectors.toSet()));
    }

    /// The same with more names.
    BeatDemands with(Set<String> more) {
        Set<String> all = new TreeSet<>(names);
        all.addAll(more);
        return new BeatDemands(most, all);
    }

    /// The same with room for so many cells, which are there already.
    BeatDemands holding(int cells) {
        return new BeatDemands(Math.max(most, cells), names);
    }

    /// The same with room for so many cells more.
    BeatDemands roomier(int cells) {
        return new BeatDemands(most + cells, names);
    }
}
