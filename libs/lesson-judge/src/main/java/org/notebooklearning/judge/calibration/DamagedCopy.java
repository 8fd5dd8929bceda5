package org.notebooklearning.judge.calibration;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.notebooklearning.judge.reading.ReadLesson;

/// A copy of a lesson of which it is known what is wrong with it.
///
/// @param name of the lesson and the copy
/// @param broken rules that it was made to break
/// @param clouded rules of which nobody can say whether they hold
/// @param done what was done, a sentence each
public record DamagedCopy(
        String name,
        ReadLesson lesson,
        Set<String> broken,
        Set<String> clouded,
        List<String> done) {
    public DamagedCopy {
        broken = Set.copyOf(broken);
        clouded = Set.copyOf(clouded);
        done = List.copyOf(done);
    }

    /// The lesson as it is, and a copy for each group of damages that it has a place for.
    ///
    /// @param good a lesson of which it is known that all rules hold
    public static List<DamagedCopy> of(String name, ReadLesson good) {
        List<DamagedCopy> copies = new ArrayList<>();
        copies.add(new DamagedCopy(name, good, Set.of(), Set.of(), List.of()));
        for (List<Damage> group : Damages.GROUPS) {
            DamagedCopy copy = damaged(name + "-" + copies.size(), good, group);
            if (!copy.broken.isEmpty()) {
                copies.add(copy);
            }
        }
        return copies;
    }

    private static DamagedCopy damaged(String name, ReadLesson good, List<Damage> group) {
        ReadLesson lesson = good;
        Set<String> broken = new TreeSet<>();
        Set<String> clouded = new TreeSet<>();
        List<String> done = new ArrayList<>();
        for (Damage damage : group) {
            Optional<ReadLesson> changed = damage.done().apply(lesson);
            if (changed.isPresent()) {
                lesson = changed.get();
                broken.add(damage.rule());
                clouded.addAll(damage.clouds());
                done.add(damage.rule() + ": " + damage.what());
            }
        }
        clouded.removeAll(broken);
        return new DamagedCopy(name, lesson, broken, clouded, done);
    }
}
