package org.notebooklearning.gateway.readmodel;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Who looks at lessons. Questions to the read model ask it, so that nobody has to remember to: a
/// lesson that is another one's is not there.
@FunctionalInterface
public interface Viewer {
    /// Sees every lesson.
    Viewer ALL = Optional::empty;

    /// The owner whose lessons alone are seen now; empty where all are.
    Optional<String> onlyOwner();

    /// Whether lessons of `owner` are seen, where null stands for those that nobody owns.
    default boolean sees(@Nullable String owner) {
        return onlyOwner().map(only -> only.equals(owner)).orElse(true);
    }
}
