package org.notebooklearning.source.latex;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// The environments that are open, one in the other.
final class OpenEnvironments {
    private static final int MOST = 500;

    private final Deque<Frame> frames = new ArrayDeque<>();
    private final Map<String, Integer> counts = new HashMap<>();

    void push(Frame frame) {
        frames.push(frame);
        counts.merge(frame.environment(), 1, Integer::sum);
    }

    /// The innermost one, which is not open any more.
    Frame pop() {
        Frame frame = frames.pop();
        counts.merge(frame.environment(), -1, Integer::sum);
        return frame;
    }

    boolean contains(String environment) {
        return counts.getOrDefault(environment, 0) > 0;
    }

    boolean containsAny(Set<String> environments) {
        return environments.stream().anyMatch(this::contains);
    }

    /// From the innermost one out.
    List<String> names() {
        return frames.stream().map(Frame::environment).toList();
    }

    boolean isEmpty() {
        return frames.isEmpty();
    }

    /// Whether there are more than a paper has that means it.
    boolean isFull() {
        return frames.size() >= MOST;
    }
}
