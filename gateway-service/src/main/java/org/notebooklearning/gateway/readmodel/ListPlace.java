package org.notebooklearning.gateway.readmodel;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import org.notebooklearning.contracts.lesson.LessonId;

/// A lesson's place in a list: where the next page goes on, also when that lesson is gone.
///
/// @param requestedAt in microseconds, as the database has it
public record ListPlace(Instant requestedAt, LessonId lesson) {
    private static final long MICROS = 1_000_000;
    private static final Instant LATEST = Instant.parse("9999-12-31T00:00:00Z");

    /// The place as a word for addresses, which says nothing to others.
    public String token() {
        byte[] id = lesson.value().getBytes(StandardCharsets.US_ASCII);
        ByteBuffer bytes = ByteBuffer.allocate(Long.BYTES + id.length);
        bytes.putLong(ChronoUnit.MICROS.between(Instant.EPOCH, requestedAt)).put(id);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes.array());
    }

    /// The place behind `token`; IllegalArgumentException where it is none.
    public static ListPlace of(String token) {
        ByteBuffer bytes = ByteBuffer.wrap(Base64.getUrlDecoder().decode(token));
        if (bytes.remaining() <= Long.BYTES) {
            throw new IllegalArgumentException("Not a place: " + token);
        }
        long micros = bytes.getLong();
        LessonId lesson = new LessonId(StandardCharsets.ISO_8859_1.decode(bytes).toString());
        long nanos = Math.floorMod(micros, MICROS) * 1000;
        Instant at = Instant.ofEpochSecond(Math.floorDiv(micros, MICROS), nanos);
        if (at.isBefore(Instant.EPOCH) || at.isAfter(LATEST)) {
            throw new IllegalArgumentException("Not a time of a lesson: " + at);
        }
        return new ListPlace(at, lesson);
    }
}
