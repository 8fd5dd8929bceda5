package org.notebooklearning.gateway.readmodel;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import org.notebooklearning.contracts.event.LessonState;

/// How many lessons there are.
///
/// @param states how many in each state; 0 where there are none
/// @param retrying those whose stage failed and is tried again
public record LessonCounts(long total, Map<LessonState, Long> states, long retrying) {
    public LessonCounts {
        Map<LessonState, Long> all = new EnumMap<>(LessonState.class);
        for (LessonState state : LessonState.values()) {
            all.put(state, states.getOrDefault(state, 0L));
        }
        states = Collections.unmodifiableMap(all);
    }
}
