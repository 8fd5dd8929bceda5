package org.notebooklearning.source.tex;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.notebooklearning.source.tex.Token.Kind;

/// What a document opens and never closes. TeX stops there ("runaway argument"); here the argument
/// ends with its paragraph, as TeX's own guess is, what stands behind it is read, and the
/// document's notes name it.
public final class Unclosed {
    /// Of one document. After so many, what is open takes in the rest, so that reading ends.
    private static final int MOST = 100;

    private static final int MOST_NAMES = 12;

    /// Commands that stand in no argument that an author leaves open on purpose.
    private static final Set<String> BREAKS =
            Set.of(
                    "par",
                    "chapter",
                    "section",
                    "subsection",
                    "subsubsection",
                    "begin",
                    "end",
                    "item",
                    "maketitle",
                    "bibliography",
                    "appendix");

    private final Map<String, Integer> times = new LinkedHashMap<>();
    private int all;
    private boolean muted;

    /// Counts one more `thing`, such as `a brace`.
    public void add(String thing) {
        all++;
        if (muted) {
            return;
        }
        String key = times.size() < MOST_NAMES || times.containsKey(thing) ? thing : "others";
        times.merge(key, 1, Integer::sum);
    }

    /// Whether nothing is counted from now on, such as in files of definitions, whose parts need
    /// not match; tells what was so before.
    public boolean mute(boolean now) {
        boolean before = muted;
        muted = now;
        return before;
    }

    /// What was never closed and how often; empty where everything was.
    public Map<String, Integer> times() {
        return times;
    }

    /// Where the argument ends that `tokens`, the rest of the document, begin with.
    int endOfArgument(List<Token> tokens) {
        if (all > MOST) {
            return tokens.size();
        }
        boolean begun = false;
        for (int i = 0; i < tokens.size(); i++) {
            Token token = tokens.get(i);
            if (begun && token.is(Kind.COMMAND) && BREAKS.contains(token.text())) {
                return i;
            }
            begun |= !token.is(Kind.SPACE) && !token.isCommand("par");
        }
        return tokens.size();
    }
}
