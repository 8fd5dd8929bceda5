package org.notebooklearning.concepts.library;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.notebooklearning.contracts.lesson.Level;

/// A concept with all that is needed to teach it.
///
/// @param summary what the learner will be able to say at the end
/// @param why the most valuable real use and what it buys
/// @param aliases other names people type
/// @param keywords words that tell that a source is about it
/// @param requires what is taken for granted, in plain words
/// @param given skills that no beat teaches, by id
/// @param neighbours adjacent concepts
/// @param libraryCall the shortcut, or null where none exists
/// @param maths whether a derivation is in scope
public record Concept(
        String id,
        String title,
        String summary,
        String why,
        List<String> aliases,
        List<String> keywords,
        List<String> requires,
        List<String> given,
        List<String> neighbours,
        @Nullable String libraryCall,
        boolean maths,
        List<Link> links,
        List<Beat> beats,
        List<Question> questions) {

    public Concept {
        aliases = List.copyOf(aliases);
        keywords = List.copyOf(keywords);
        requires = List.copyOf(requires);
        given = List.copyOf(given);
        neighbours = List.copyOf(neighbours);
        links = List.copyOf(links);
        beats = List.copyOf(beats);
        questions = List.copyOf(questions);
        requireKnownBeats(id, beats, questions);
    }

    /// The beat with this id.
    public Optional<Beat> beat(String beatId) {
        return beats.stream().filter(beat -> beat.id().equals(beatId)).findFirst();
    }

    /// Whether it is there to teach `skill`. What it brings up for beginners alone, to stand on, is
    /// taught in passing.
    public boolean teaches(String skill) {
        return beats.stream()
                .filter(beat -> beat.levels().contains(Level.INTERMEDIATE))
                .anyMatch(beat -> beat.teaches().contains(skill));
    }

    /// Those of `concepts` that teach what this one takes for granted, in their order.
    public List<Concept> before(List<Concept> concepts) {
        return concepts.stream()
                .filter(other -> !other.id.equals(id))
                .filter(other -> given.stream().anyMatch(other::teaches))
                .toList();
    }

    private static void requireKnownBeats(String id, List<Beat> beats, List<Question> questions) {
        Set<String> known = new HashSet<>();
        for (Beat beat : beats) {
            if (!known.add(beat.id())) {
                throw new IllegalArgumentException(id + " has the beat " + beat.id() + " twice");
            }
        }
        for (Question question : questions) {
            for (List<String> named :
                    List.of(question.shortenWhenRight(), question.addWhenWrong())) {
                for (String beat : named) {
                    if (!known.contains(beat)) {
                        throw new IllegalArgumentException(
                                id + " has a question on the unknown beat " + beat);
                    }
                }
            }
        }
    }

    /// A link that lessons on the concept may hold.
    public record Link(String title, String url) {}
}
