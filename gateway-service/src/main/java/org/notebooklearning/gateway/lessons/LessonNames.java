package org.notebooklearning.gateway.lessons;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;
import org.notebooklearning.contracts.artifact.Sha256;
import org.notebooklearning.contracts.lesson.LessonId;

/// Names for lessons: the topic as far as it fits, and 40 bits that tell lessons on the same topic
/// apart, such as `rmsnorm-7k3m5x2q`.
final class LessonNames {
    private static final int LONGEST_SLUG = 40;
    private static final int LETTERS = 8;
    private static final int BITS_PER_LETTER = 5;
    // RFC 4648, section 6, in lower case.
    private static final String BASE32 = "abcdefghijklmnopqrstuvwxyz234567";
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern OTHERS = Pattern.compile("[^a-z0-9]+");
    private static final Pattern EDGES = Pattern.compile("^-+|-+$");

    private final SecureRandom random = new SecureRandom();

    /// A name that nobody else gets.
    LessonId fresh(String topic) {
        return new LessonId(slug(topic) + "-" + letters(random.nextLong()));
    }

    /// The name that goes with `key`, the same each time.
    LessonId keyed(String topic, String key) {
        String hash = Sha256.of(key.getBytes(StandardCharsets.UTF_8));
        return new LessonId(
                slug(topic) + "-" + letters(Long.parseUnsignedLong(hash.substring(0, 16), 16)));
    }

    static String slug(String topic) {
        String plain =
                MARKS.matcher(Normalizer.normalize(topic, Normalizer.Form.NFKD)).replaceAll("");
        String slug = OTHERS.matcher(plain.toLowerCase(Locale.ROOT)).replaceAll("-");
        slug = EDGES.matcher(slug).replaceAll("");
        if (slug.length() > LONGEST_SLUG) {
            slug = EDGES.matcher(slug.substring(0, LONGEST_SLUG)).replaceAll("");
        }
        return slug.isEmpty() ? "lesson" : slug;
    }

    private static String letters(long bits) {
        StringBuilder letters = new StringBuilder();
        for (int i = 0; i < LETTERS; i++) {
            letters.append(BASE32.charAt((int) (bits >>> (i * BITS_PER_LETTER)) & 31));
        }
        return letters.toString();
    }
}
