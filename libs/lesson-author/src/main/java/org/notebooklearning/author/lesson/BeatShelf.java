package org.notebooklearning.author.lesson;

import java.util.Optional;
import org.notebooklearning.author.beat.WrittenBeat;

/// Where finished beats are kept, for every process of an installation: a lesson whose writing was
/// interrupted goes on with them, and one of which a single beat is written again has the others.
public interface BeatShelf {
    /// The beat that was kept under `key`.
    Optional<WrittenBeat> find(String key);

    /// Keeps a beat. The first one of a key stays.
    void keep(String key, WrittenBeat beat);
}
