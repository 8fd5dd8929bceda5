package org.notebooklearning.author.beat;

import java.util.Set;

/// A version of a beat that was written before.
///
/// @param there that version
/// @param taken names that it binds and that later beats, as they are now, use
public record EarlierBeat(WrittenBeat there, Set<String> taken) {
    public EarlierBeat {
        taken = Set.copyOf(taken);
    }
}
