package org.notebooklearning.author.outline;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.notebooklearning.author.outline.LessonOutline.Design;
import org.notebooklearning.author.outline.LessonOutline.Misconception;
import org.notebooklearning.author.outline.LessonOutline.OutlinedBeat;
import org.notebooklearning.author.outline.LessonOutline.OutlinedQuestion;
import org.notebooklearning.author.outline.LessonOutline.World;
import org.notebooklearning.concepts.library.Concept;

/// What changes of an outline. A model that mends three beats of thirty need not write, and nobody
/// need pay, the other twenty-seven again.
///
/// @param design null where it stays
/// @param about everything but the design, beats, questions and misconceptions; null where that
///     stays
/// @param misconceptions each in place of the one with its id, or a further one
/// @param beats each in place of the one with its id, or a new one
/// @param places of new beats, and of those that move; in order
/// @param questions each in place of the one with its id, or a further one
/// @param drop ids of beats, questions and misconceptions that go
record OutlinePatch(
        @Nullable Design design,
        @Nullable About about,
        List<Misconception> misconceptions,
        List<OutlinedBeat> beats,
        List<Place> places,
        List<OutlinedQuestion> questions,
        List<String> drop) {
    OutlinePatch {
        misconceptions = List.copyOf(misconceptions);
        beats = List.copyOf(beats);
        places = List.copyOf(places);
        questions = List.copyOf(questions);
        drop = List.copyOf(drop);
    }

    /// The fields of [LessonOutline] that are no long lists.
    record About(
            String id,
            String title,
            String summary,
            String why,
            List<String> aliases,
            List<String> keywords,
            List<String> requires,
            List<String> given,
            List<String> neighbours,
            @JsonProperty("library_call") @Nullable String libraryCall,
            boolean maths,
            List<Concept.Link> links,
            World world,
            List<String> unclear,
            List<String> packages) {
        static About of(LessonOutline outline) {
            return new About(
                    outline.id(),
                    outline.title(),
                    outline.summary(),
                    outline.why(),
                    outline.aliases(),
                    outline.keywords(),
                    outline.requires(),
                    outline.given(),
                    outline.neighbours(),
                    outline.libraryCall(),
                    outline.maths(),
                    outline.links(),
                    outline.world(),
                    outline.unclear(),
                    outline.packages());
        }
    }

    /// Where a beat stands.
    ///
    /// @param after the beat before it; null for the first place
    record Place(String beat, @Nullable String after) {}

    /// The outline with these changes; IllegalArgumentException, in words for its author, where
    /// they name what is not there.
    LessonOutline appliedTo(LessonOutline outline) {
        About head = about == null ? About.of(outline) : about;
        requireKnown(outline);
        return new LessonOutline(
                design == null ? outline.design() : design,
                head.id(),
                head.title(),
                head.summary(),
                head.why(),
                head.aliases(),
                head.keywords(),
                head.requires(),
                head.given(),
                head.neighbours(),
                head.libraryCall(),
                head.maths(),
                head.links(),
                head.world(),
                merged(outline.misconceptions(), misconceptions, Misconception::id),
                placed(merged(outline.beats(), beats, OutlinedBeat::id)),
                merged(outline.questions(), questions, OutlinedQuestion::id),
                head.unclear(),
                head.packages());
    }

    private void requireKnown(LessonOutline outline) {
        Set<String> known = new HashSet<>();
        outline.beats().forEach(beat -> known.add(beat.id()));
        outline.questions().forEach(question -> known.add(question.id()));
        outline.misconceptions().forEach(one -> known.add(one.id()));
        for (String id : drop) {
            if (!known.contains(id)) {
                throw new IllegalArgumentException("`drop` names “" + id + "”, which is not there");
            }
        }
        Set<String> old = new HashSet<>();
        outline.beats().forEach(beat -> old.add(beat.id()));
        for (OutlinedBeat beat : beats) {
            boolean isPlaced = places.stream().anyMatch(place -> place.beat.equals(beat.id()));
            if (!old.contains(beat.id()) && !isPlaced) {
                throw new IllegalArgumentException(
                        "The beat “" + beat.id() + "” is new, and `places` does not say where");
            }
        }
    }

    private <T> List<T> merged(List<T> old, List<T> changed, Function<T, String> id) {
        List<T> merged = new ArrayList<>(old);
        for (T one : changed) {
            int place = index(merged, id, id.apply(one));
            if (place < 0) {
                merged.add(one);
            } else {
                merged.set(place, one);
            }
        }
        merged.removeIf(one -> drop.contains(id.apply(one)));
        return merged;
    }

    private List<OutlinedBeat> placed(List<OutlinedBeat> merged) {
        List<OutlinedBeat> placed = new ArrayList<>(merged);
        for (Place place : places) {
            int from = index(placed, OutlinedBeat::id, place.beat);
            if (from < 0) {
                throw new IllegalArgumentException("`places` names no beat: " + place.beat);
            }
            OutlinedBeat beat = placed.remove(from);
            int after = place.after == null ? -1 : index(placed, OutlinedBeat::id, place.after);
            if (after < 0 && place.after != null) {
                throw new IllegalArgumentException(
                        "`places` puts " + place.beat + " after no beat: " + place.after);
            }
            placed.add(after + 1, beat);
        }
        return placed;
    }

    private static <T> int index(List<T> list, Function<T, String> id, String wanted) {
        for (int place = 0; place < list.size(); place++) {
            if (Objects.equals(id.apply(list.get(place)), wanted)) {
                return place;
            }
        }
        return -1;
    }
}
