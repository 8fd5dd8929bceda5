package org.notebooklearning.gateway.readmodel;

import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.notebooklearning.contracts.event.LessonState;

/// Which lessons are listed. What is empty or null lets all of them in.
///
/// @param states one of which a lesson is in
/// @param retrying only those whose stage failed and is tried again
/// @param search words, all of which stand in id or topic: one of one or two characters where a
///     word begins, a longer one anywhere
/// @param failure the code of the failure that stands
/// @param since only those requested then or later
/// @param before only those requested earlier
/// @param owner only those of this owner
public record LessonFilter(
        Set<LessonState> states,
        boolean retrying,
        String search,
        @Nullable String failure,
        @Nullable Instant since,
        @Nullable Instant before,
        @Nullable String owner) {

    /// How many characters are searched for at most.
    public static final int LONGEST_SEARCH = 200;

    /// All lessons.
    public static final LessonFilter ALL = new LessonFilter(Set.of(), false, "", null, null, null);

    /// Lessons of all owners.
    public LessonFilter(
            Set<LessonState> states,
            boolean retrying,
            String search,
            @Nullable String failure,
            @Nullable Instant since,
            @Nullable Instant before) {
        this(states, retrying, search, failure, since, before, null);
    }

    public LessonFilter {
        states = states.isEmpty() ? Set.of() : Set.copyOf(EnumSet.copyOf(states));
    }

    /// The same lessons, of those that `one` owns.
    public LessonFilter ownedBy(@Nullable String one) {
        return new LessonFilter(states, retrying, search, failure, since, before, one);
    }
}
