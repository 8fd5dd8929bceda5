package org.notebooklearning.check.rule;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// The library that a lesson calls most. Counted are the places of calls whose name leads to it,
/// not how often they run; NumPy, drawing and everything else are left aside.
final class MainLibrary {
    private static final String TORCH = "torch";

    /// Libraries that a lesson can be on instead of torch. Their arrays are NumPy's, or they have
    /// none.
    private static final Set<String> OTHERS =
            Set.of(
                    "pandas",
                    "scipy",
                    "sklearn",
                    "networkx",
                    "sympy",
                    "statsmodels",
                    "tensorflow",
                    "keras",
                    "jax",
                    "flax",
                    "cv2",
                    "skimage");

    private MainLibrary() {}

    /// Why that is not torch, as a sentence; empty where it is.
    static Optional<String> whyNotTorch(LessonUnderCheck lesson) {
        Map<String, Long> calls = calls(lesson);
        long torch = calls.getOrDefault(TORCH, 0L);
        if (torch == 0) {
            return Optional.of("The notebook calls nothing of torch.");
        }
        return calls.entrySet().stream()
                .filter(other -> !other.getKey().equals(TORCH) && other.getValue() >= torch)
                .max(
                        Map.Entry.<String, Long>comparingByValue()
                                .thenComparing(Map.Entry.comparingByKey()))
                .map(
                        most ->
                                "Torch is not what the notebook calls most: %d calls of %s, %d of torch."
                                        .formatted(most.getValue(), most.getKey(), torch));
    }

    private static Map<String, Long> calls(LessonUnderCheck lesson) {
        return lesson.codeCells().stream()
                .flatMap(cell -> cell.python().calls().stream())
                .map(call -> library(lesson.names().meaning(call.name())))
                .filter(library -> library.equals(TORCH) || OTHERS.contains(library))
                .collect(Collectors.groupingBy(library -> library, Collectors.counting()));
    }

    private static String library(String meaning) {
        int dot = meaning.indexOf('.');
        return dot < 0 ? meaning : meaning.substring(0, dot);
    }
}
