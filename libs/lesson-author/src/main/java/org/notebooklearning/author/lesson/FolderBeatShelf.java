package org.notebooklearning.author.lesson;

import java.nio.file.Path;
import java.util.Optional;
import org.notebooklearning.author.beat.WrittenBeat;
import org.notebooklearning.contracts.json.Json;
import org.notebooklearning.model.ledger.KeptFolder;

/// A shelf in a folder that all processes share.
public final class FolderBeatShelf implements BeatShelf {
    private final KeptFolder folder;

    public FolderBeatShelf(Path folder) {
        this.folder = new KeptFolder(folder);
    }

    @Override
    public Optional<WrittenBeat> find(String key) {
        return folder.find(key).map(json -> Json.read(json, WrittenBeat.class));
    }

    @Override
    public void keep(String key, WrittenBeat beat) {
        folder.keep(key, Json.bytes(beat));
    }
}
