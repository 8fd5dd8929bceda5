package org.notebooklearning.author.outline;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.notebooklearning.concepts.library.Beat;
import org.notebooklearning.concepts.library.Concept;
import org.notebooklearning.contracts.lesson.Level;
import org.notebooklearning.contracts.plan.BeatKind;

/// A concept before its cells are written, as a language model outlines it.
///
/// @param design what the beats are made of; null in outlines of the time before there was one
/// @param id in kebab-case
/// @param summary what the learner will be able to say at the end
/// @param why the most valuable real use and what it buys
/// @param requires what is taken for granted, in plain words
/// @param given the same as ids of skills that beats assume and none teaches
/// @param libraryCall the shortcut, or null where none exists
/// @param maths whether a derivation is in scope
/// @param world where everything of the lesson happens
/// @param unclear what the source leaves open or contradicts, for the learner
/// @param packages Python packages that it needs beyond those that every lesson has
public record LessonOutline(
        @Nullable Design design,
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
        List<Misconception> misconceptions,
        List<OutlinedBeat> beats,
        List<OutlinedQuestion> questions,
        List<String> unclear,
        List<String> packages) {
    public LessonOutline {
        aliases = List.copyOf(aliases);
        keywords = List.copyOf(keywords);
        requires = List.copyOf(requires);
        given = List.copyOf(given);
        neighbours = List.copyOf(neighbours);
        links = List.copyOf(links);
        misconceptions = List.copyOf(misconceptions);
        beats = List.copyOf(beats);
        questions = List.copyOf(questions);
        unclear = List.copyOf(unclear);
        packages = List.copyOf(packages);
    }

    /// The same with other links.
    public LessonOutline linking(List<Concept.Link> others) {
        return new LessonOutline(
                design,
                id,
                title,
                summary,
                why,
                aliases,
                keywords,
                requires,
                given,
                neighbours,
                libraryCall,
                maths,
                others,
                world,
                misconceptions,
                beats,
                questions,
                unclear,
                packages);
    }

    /// The misconception with this id.
    public Optional<Misconception> misconception(String wanted) {
        return misconceptions.stream().filter(one -> one.id.equals(wanted)).findFirst();
    }

    /// What a lesson stands on. It is found before the beats: whoever goes straight to them
    /// explains the subject in order, and astonishes nobody.
    ///
    /// @param heart the whole idea in its smallest form, as a few lines of code with a result that
    ///     nobody expects
    /// @param numbers the toy numbers, with which everything can be worked out in the head
    /// @param law the one relation that everything hangs on: its name, formula and everyday case
    /// @param picture the mechanism and the figure that the reader keeps in mind
    /// @param surprises results that most readers would not have guessed, the strongest first
    /// @param own what the reader has met in life, or can look up or try on the own computer
    public record Design(
            String heart,
            String numbers,
            String law,
            String picture,
            List<Surprise> surprises,
            List<String> own) {
        public Design {
            surprises = List.copyOf(surprises);
            own = List.copyOf(own);
        }
    }

    /// Something that comes out otherwise than most readers would have said.
    ///
    /// @param question with choices
    /// @param guess what most readers say
    /// @param result what comes out
    /// @param reason why, in one sentence
    public record Surprise(String question, String guess, String result, String reason) {}

    /// The everyday world of the lesson.
    ///
    /// @param story whom and what there is, and what somebody there wants to know
    /// @param data what its data are: what rows and columns are, in which units
    public record World(String name, String story, String data) {}

    /// Something false that learners of this concept really believe.
    ///
    /// @param belief in the words of who believes it
    /// @param truth what shows that it is not so
    public record Misconception(String id, String belief, String truth) {}

    /// One beat.
    ///
    /// @param intent what the learner sees or understands, as something that can be observed
    /// @param guess what the reader is asked to predict, with the choices; empty where nothing
    /// @param when the misconception that calls for it; null for beats that need no call
    /// @param binds names that its code makes and later beats use
    /// @param uses names of earlier beats that its code uses
    /// @param pictures what each picture of it shows
    /// @param interactive what a reader moves and what happens then; null where nothing is moved
    /// @param simulation what is repeated by chance until its law shows; null where nothing is
    /// @param objection of a sceptic that it answers, in the sceptic's words; null where none
    /// @param derivation what is derived in it, line by line; null where nothing is
    /// @param quote words that a sentence of the source should hold to be quoted; empty for none
    /// @param cells how many cells it will have, markdown and code
    /// @param recap what is left of it for learners who know it; null where it can go as a whole
    public record OutlinedBeat(
            String id,
            String title,
            String intent,
            BeatKind kind,
            Set<Level> levels,
            Beat.Weight weight,
            List<String> teaches,
            List<String> assumes,
            @Nullable String when,
            String guess,
            List<Name> binds,
            List<String> uses,
            List<String> pictures,
            @Nullable String interactive,
            @Nullable String simulation,
            @Nullable String objection,
            @Nullable String derivation,
            @Nullable Exercise exercise,
            List<String> quote,
            int cells,
            @Nullable String recap) {
        public OutlinedBeat {
            // In one order: what is asked of a model must be the same text in every process.
            levels = Collections.unmodifiableSortedSet(new TreeSet<>(levels));
            teaches = List.copyOf(teaches);
            assumes = List.copyOf(assumes);
            binds = List.copyOf(binds);
            uses = List.copyOf(uses);
            pictures = List.copyOf(pictures);
            quote = List.copyOf(quote);
        }
    }

    /// A name that code binds.
    ///
    /// @param meaning what it holds, in which shape and unit
    public record Name(String name, String meaning) {}

    /// Something to do for the reader.
    ///
    /// @param task what is to be filled in, and how one sees that it is right
    /// @param misconceptions ids of those that a wrong answer shows
    public record Exercise(String id, String task, List<String> misconceptions) {
        public Exercise {
            // Nobody else names it, so it need not go back to its author for an underscore.
            id = id.replace('_', '-');
            misconceptions = List.copyOf(misconceptions);
        }
    }

    /// A question to the learner before the lesson is written.
    ///
    /// @param code that it is about, or null
    /// @param tests the skill
    /// @param basic whether it is one of the very basic tests
    /// @param shorten ids of beats that whoever answers right needs only as a recap
    /// @param add ids of beats that whoever answers wrong needs besides
    public record OutlinedQuestion(
            String id,
            String question,
            @Nullable String code,
            String tests,
            boolean basic,
            List<Choice> options,
            List<String> shorten,
            List<String> add) {
        public OutlinedQuestion {
            options = List.copyOf(options);
            shorten = List.copyOf(shorten);
            add = List.copyOf(add);
        }
    }

    /// One answer to choose.
    ///
    /// @param misconception that it shows; null for the right one
    /// @param says what the learner is told who chose it
    public record Choice(
            String text, boolean correct, @Nullable String misconception, String says) {}
}
