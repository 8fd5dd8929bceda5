package org.notebooklearning.author.beat;

import static java.util.stream.Collectors.toSet;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.notebooklearning.author.outline.LessonOutline.OutlinedBeat;
import org.notebooklearning.author.prompt.FencedSource;
import org.notebooklearning.contracts.source.SourceDocument;

/// What the author of one beat is given of the source: the sections that share most words with the
/// beat, in the source's order, as many as there is room for.
final class Passages {
    private static final String NONE =
            "There is no source. Write what you are certain of, and no quotation.";
    private static final int SHORT_WORD = 4;

    private Passages() {}

    /// @param longest in characters
    static String of(SourceDocument source, OutlinedBeat beat, int longest) {
        return of(source, List.of(beat), longest);
    }

    /// Those that share most words with any of `beats`.
    ///
    /// @param longest in characters
    static String of(SourceDocument source, List<OutlinedBeat> beats, int longest) {
        FencedSource fenced = new FencedSource(source);
        if (fenced.isEmpty()) {
            return NONE;
        }
        Set<String> wanted =
                beats.stream().map(Passages::words).flatMap(Set::stream).collect(toSet());
        List<Scored> scored = new ArrayList<>();
        for (int number = 0; number < source.sections().size(); number++) {
            String text = fenced.words(number);
            Set<String> words = words(Stream.of(text));
            long shared = wanted.stream().filter(words::contains).count();
            scored.add(new Scored(number, text.length(), shared));
        }
        Set<Integer> chosen = new TreeSet<>();
        int room = longest;
        for (Scored one :
                scored.stream()
                        .sorted(Comparator.comparingLong(Scored::shared).reversed())
                        .toList()) {
            if (chosen.isEmpty() || one.length <= room) {
                chosen.add(one.number);
                room -= one.length;
            }
        }
        return fenced.of(List.copyOf(chosen));
    }

    private record Scored(int number, int length, long shared) {}

    private static Set<String> words(OutlinedBeat beat) {
        return words(Stream.concat(Stream.of(beat.title(), beat.intent()), beat.quote().stream()));
    }

    private static Set<String> words(Stream<String> texts) {
        return texts.flatMap(
                        text -> Stream.of(text.toLowerCase(Locale.ROOT).split("[^\\p{L}]+", -1)))
                .filter(word -> word.length() > SHORT_WORD)
                .collect(toSet());
    }
}
