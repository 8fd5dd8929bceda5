package org.notebooklearning.source.html;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.notebooklearning.source.draft.DocumentDraft;

/// What a page asks of programs that read it, as words of its `meta robots`. See [HtmlReader] for
/// what is made of them.
record RobotsMeta(Set<String> words) {
    RobotsMeta {
        words = Set.copyOf(words);
    }

    static RobotsMeta of(Document page) {
        Set<String> words = new HashSet<>();
        for (Element meta : page.select("meta[name=robots]")) {
            for (String word : meta.attr("content").toLowerCase(Locale.ROOT).split("[,\\s]+", -1)) {
                words.add(word);
            }
        }
        return new RobotsMeta(words);
    }

    boolean refusesModels() {
        return words.contains("noai");
    }

    void note(DocumentDraft draft) {
        if (words.contains("noarchive")) {
            draft.note("The page asks that no copy of it is kept.");
        }
        if (words.contains("nosnippet")) {
            draft.note("The page asks not to be quoted.");
        }
    }
}
