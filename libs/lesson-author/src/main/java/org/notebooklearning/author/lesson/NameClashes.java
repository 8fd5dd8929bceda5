package org.notebooklearning.author.lesson;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.notebooklearning.author.beat.LessonFrame;
import org.notebooklearning.author.beat.WrittenBeat;
import org.notebooklearning.author.cells.CellText;
import org.notebooklearning.author.outline.LessonOutline;
import org.notebooklearning.author.outline.LessonOutline.OutlinedBeat;
import org.notebooklearning.contracts.plan.PlannedBeat;
import org.notebooklearning.contracts.report.LessonReport.BoundName;

/// Names that two beats bind of which neither was run behind the other: each works alone, and
/// in the whole lesson the later one takes the earlier one's away from whoever uses it.
final class NameClashes {
    private static final Pattern DEFINITION =
            Pattern.compile(
                    "^(?:async +)?(?:def|class) +(\\w+).*(?:\\n(?:[ \\t]+.*|[ \\t]*(?=\\n)))*",
                    Pattern.MULTILINE);
    private final LessonFrame frame;
    private final WrittenBeat beat;
    private final List<String> found = new ArrayList<>();

    private NameClashes(LessonFrame frame, WrittenBeat beat) {
        this.frame = frame;
        this.beat = beat;
    }

    /// What of `beat` clashes with `others`, or with what the outline says of beats that are still
    /// to come; a sentence each, for its author.
    static List<String> of(LessonFrame frame, WrittenBeat beat, Collection<WrittenBeat> others) {
        NameClashes clashes = new NameClashes(frame, beat);
        clashes.definitions(others);
        clashes.names();
        return List.copyOf(clashes.found);
    }

    /// Functions and classes that another beat defines otherwise.
    private void definitions(Collection<WrittenBeat> others) {
        Map<String, String> own = definitions(beat);
        for (WrittenBeat other : others) {
            if (!other.id().equals(beat.id()) && !knowEachOther(other.id())) {
                definitions(other)
                        .forEach(
                                (name, text) -> {
                                    boolean otherwise =
                                            own.containsKey(name) && !text.equals(own.get(name));
                                    if (otherwise && !isShared(name, other.id())) {
                                        found.add(defined(name, title(other.id())));
                                    }
                                });
            }
        }
    }

    private String defined(String name, String other) {
        return "It defines `"
                + name
                + "`, and so does the beat “"
                + other
                + "”, which its author wrote without seeing this one. In the whole lesson one takes"
                + " the place of the other. Give yours a name that says more of its own subject, in"
                + " every cell";
    }

    /// Names that an earlier beat makes for others, and that this beat, which does not use them,
    /// binds for itself.
    private void names() {
        Set<String> bound = beat.bound().stream().map(BoundName::name).collect(Collectors.toSet());
        OutlinedBeat own = frame.outlined(beat.id());
        own.binds().forEach(name -> bound.remove(name.name()));
        own.uses().forEach(bound::remove);
        for (PlannedBeat planned : frame.beats()) {
            if (planned.id().equals(beat.id())) {
                return;
            }
            for (LessonOutline.Name name : frame.outlined(planned.id()).binds()) {
                boolean seen = frame.standsOn(beat.id()).contains(planned.id());
                if (!seen && bound.remove(name.name())) {
                    found.add(taken(name, planned.title()));
                }
            }
        }
    }

    private static String taken(LessonOutline.Name name, String other) {
        return "It binds `"
                + name.name()
                + "`, which is what the beat “"
                + other
                + "” makes for beats that come later ("
                + name.meaning()
                + "). These would find yours there. Give yours another name, in every cell";
    }

    private boolean knowEachOther(String other) {
        return frame.standsOn(beat.id()).contains(other)
                || frame.standsOn(other).contains(beat.id());
    }

    /// Whether the outline has both beats bind it.
    private boolean isShared(String name, String other) {
        return names(frame.outlined(beat.id())).contains(name)
                && names(frame.outlined(other)).contains(name);
    }

    private static Set<String> names(OutlinedBeat outlined) {
        Set<String> names = new HashSet<>();
        outlined.binds().forEach(name -> names.add(name.name()));
        return names;
    }

    private String title(String id) {
        return frame.outlined(id).title();
    }

    /// The text of each function and class at the top of a cell, by its name.
    private static Map<String, String> definitions(WrittenBeat beat) {
        Map<String, String> definitions = new HashMap<>();
        beat.cells().stream()
                .filter(EarlierBeats::isCode)
                .filter(cell -> cell.attribute("exercise").isEmpty())
                .map(CellText::body)
                .forEach(
                        code ->
                                DEFINITION
                                        .matcher(code)
                                        .results()
                                        .forEach(
                                                one ->
                                                        definitions.put(
                                                                one.group(1),
                                                                one.group().strip())));
        return definitions;
    }
}
