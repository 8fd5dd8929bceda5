package org.notebooklearning.gateway.http;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.ZoneOffset;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.notebooklearning.contracts.event.LessonEvent;
import org.notebooklearning.pipeline.store.ArtifactStore;

/// All files of a lesson, and its notebook as a web page, as one archive: under a folder with the
/// lesson's id, sorted and dated by the event, so that the same lesson gives the same bytes each
/// time.
final class LessonBundle {
    private LessonBundle() {}

    static byte[] of(LessonEvent.NotebookStored stored, ArtifactStore store) {
        SortedMap<String, byte[]> files = new TreeMap<>();
        stored.files().forEach((name, ref) -> files.put(name, store.get(ref)));
        files.putIfAbsent("report.json", store.get(stored.report()));
        LessonPageFile page = LessonPageFile.of(stored);
        files.putIfAbsent(page.name(), page.content(store));
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (var file : files.entrySet()) {
                ZipEntry entry = new ZipEntry(stored.lesson() + "/" + file.getKey());
                entry.setTimeLocal(stored.at().atOffset(ZoneOffset.UTC).toLocalDateTime());
                zip.putNextEntry(entry);
                zip.write(file.getValue());
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException("An archive in memory can be written", e);
        }
        return bytes.toByteArray();
    }
}
