package org.notebooklearning.writer.author;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.notebooklearning.author.beat.WrittenBeat;
import org.notebooklearning.author.lesson.BeatShelf;
import org.notebooklearning.contracts.json.Json;
import org.notebooklearning.contracts.recording.Recording;

/// A shelf that knows which of its beats a lesson took: nothing was asked for them, so that a
/// recording of the lesson has to hold them.
final class BeatsUsed implements BeatShelf {
    private final BeatShelf shelf;
    private final Map<String, JsonNode> taken = new ConcurrentHashMap<>();

    private BeatsUsed(BeatShelf shelf) {
        this.shelf = shelf;
    }

    static BeatsUsed of(BeatShelf shelf) {
        return new BeatsUsed(shelf);
    }

    /// The beats of a recording, to which none are added.
    static BeatsUsed recorded(Recording recording) {
        return new BeatsUsed(
                new BeatShelf() {
                    @Override
                    public Optional<WrittenBeat> find(String key) {
                        return Optional.ofNullable(recording.beats().get(key))
                                .map(beat -> Json.read(Json.bytes(beat), WrittenBeat.class));
                    }

                    @Override
                    public void keep(String key, WrittenBeat beat) {
                        // What was recorded stays as it is.
                    }
                });
    }

    @Override
    public Optional<WrittenBeat> find(String key) {
        Optional<WrittenBeat> beat = shelf.find(key);
        beat.ifPresent(one -> taken.put(key, Json.mapper().valueToTree(one)));
        return beat;
    }

    @Override
    public void keep(String key, WrittenBeat beat) {
        shelf.keep(key, beat);
    }

    /// Those that were taken, by their keys.
    Map<String, JsonNode> taken() {
        return Map.copyOf(taken);
    }
}
