package org.notebooklearning.gateway.pages;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.notebooklearning.contracts.event.LessonEvent;
import org.notebooklearning.contracts.json.Json;
import org.notebooklearning.contracts.lesson.Stage;
import org.notebooklearning.contracts.notebook.Cell;
import org.notebooklearning.gateway.readmodel.StoredEvent;

/// The cells that the writer handed over so far, by their beats: a beat that is written again takes
/// the place of what it was.
final class WrittenBeats {
    private static final String WRITTEN = LessonEvent.CellsWritten.class.getSimpleName();
    private static final String RETRIED = LessonEvent.LessonRetried.class.getSimpleName();

    private final SortedMap<Integer, LessonEvent.CellsWritten> beats = new TreeMap<>();
    private long changedBy;
    private int of;

    /// Takes in the next event of the lesson. Events of other types are not even read.
    void take(StoredEvent event) {
        if (event.type().equals(WRITTEN)) {
            LessonEvent.CellsWritten written =
                    Json.read(event.json(), LessonEvent.CellsWritten.class);
            beats.put(written.number(), written);
            of = written.of();
            changedBy = event.sequence();
        } else if (event.type().equals(RETRIED) && isWrittenAgain(event)) {
            beats.clear();
            changedBy = event.sequence();
        }
    }

    private static boolean isWrittenAgain(StoredEvent event) {
        return Json.read(event.json(), LessonEvent.LessonRetried.class).stage() != Stage.VALIDATE;
    }

    /// The number of the event that changed anything last; 0 where none did.
    long changedBy() {
        return changedBy;
    }

    int count() {
        return beats.size();
    }

    /// How many beats there will be.
    int of() {
        return of;
    }

    List<Cell> cells() {
        return beats.values().stream().flatMap(beat -> beat.cells().stream()).toList();
    }
}
