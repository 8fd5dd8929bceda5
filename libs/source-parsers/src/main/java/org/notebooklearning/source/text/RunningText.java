package org.notebooklearning.source.text;

import java.util.ArrayList;
import java.util.List;
import org.notebooklearning.contracts.source.SourceDocument.Markup;
import org.notebooklearning.contracts.source.SourceDocument.Markup.Style;

/// Gathers the text of one paragraph. White space of words is shown as a browser shows it, as one
/// space; code and formulas keep every character.
public final class RunningText {
    /// A paragraph: its text without white space around, and what is set apart in it.
    public record Words(String text, List<Markup> markup) {
        public Words {
            markup = List.copyOf(markup);
        }

        /// The same behind `mark`, such as the number of an item; with none where it is empty.
        public Words behind(String mark) {
            if (mark.isEmpty()) {
                return this;
            }
            int width = mark.length() + 1;
            return new Words(
                    mark + " " + text,
                    markup.stream()
                            .map(p -> new Markup(p.style(), p.from() + width, p.to() + width))
                            .toList());
        }

        /// Whether it says anything: has a letter or a digit.
        public boolean says() {
            return text.codePoints().anyMatch(Character::isLetterOrDigit);
        }
    }

    private static final String INVISIBLE = "\u200b\u200c\u2060\ufeff\u00ad";
    private static final String CLOSING = ",;)]";

    private final StringBuilder text = new StringBuilder();
    private final List<Markup> markup = new ArrayList<>();

    /// Before this index nothing is taken away again.
    private int kept;

    /// Appends words; their white space becomes single spaces, none before a closing sign.
    public void words(String words) {
        for (int i = 0; i < words.length(); i++) {
            char c = words.charAt(i);
            if (INVISIBLE.indexOf(c) >= 0) {
                continue;
            }
            if (Character.isWhitespace(c) || c == '\u00a0' || c == '\u202f') {
                space();
            } else {
                if (CLOSING.indexOf(c) >= 0 && !isEmptyBox(c)) {
                    trim();
                }
                text.append(c);
            }
        }
    }

    /// The box of a task that is not done: `[ ]`.
    private boolean isEmptyBox(char c) {
        return c == ']' && text.length() > 1 && text.charAt(text.length() - 2) == '[';
    }

    /// Appends a space unless one is there already or nothing is.
    public void space() {
        if (!text.isEmpty() && text.charAt(text.length() - 1) != ' ') {
            text.append(' ');
        }
    }

    /// Takes the space at the end away, such as before a mark that is not shown.
    public void trim() {
        if (text.length() > kept && text.charAt(text.length() - 1) == ' ') {
            text.setLength(text.length() - 1);
        }
    }

    /// Appends `exact` as it is, but on one line.
    public void verbatim(String exact) {
        text.append(exact.replaceAll("\\s*\\R\\s*", " "));
        kept = text.length();
    }

    /// Appends code as it is, but on one line.
    public void code(String code) {
        set(Style.CODE, code.replaceAll("\\R", " "));
    }

    /// Appends raised text, such as a power.
    public void raised(String content) {
        if (Scripts.isPlain(text, content)) {
            words(content.strip());
        } else {
            script(Style.RAISED, Scripts.of('^', content));
        }
    }

    /// Appends lowered text, such as an index.
    public void lowered(String content) {
        script(Style.LOWERED, Scripts.of('_', content));
    }

    /// What was gathered; nothing is left.
    public Words take() {
        trim();
        int start = 0;
        int end = text.length();
        while (start < end && text.charAt(start) == ' ') {
            start++;
        }
        while (end > start && text.charAt(end - 1) == ' ') {
            end--;
        }
        Words words = new Words(text.substring(start, end), moved(start, end));
        text.setLength(0);
        markup.clear();
        kept = 0;
        return words;
    }

    /// Appends what was gathered before, to go on with it.
    public void add(Words words) {
        int begin = text.length();
        text.append(words.text());
        for (Markup part : words.markup()) {
            markup.add(new Markup(part.style(), begin + part.from(), begin + part.to()));
            kept = begin + part.to();
        }
    }

    private List<Markup> moved(int start, int end) {
        return markup.stream()
                .filter(part -> part.to() > start && part.from() < end)
                .map(
                        part ->
                                new Markup(
                                        part.style(),
                                        Math.max(part.from(), start) - start,
                                        Math.min(part.to(), end) - start))
                .toList();
    }

    /// What is raised is marked without its sign and braces.
    private void script(Style style, String script) {
        int braces = script.length() > 2 && script.charAt(1) == '{' ? 1 : 0;
        int begin = text.length() + 1 + braces;
        text.append(script);
        int end = text.length() - braces;
        if (end > begin) {
            markup.add(new Markup(style, begin, end));
        }
        kept = text.length();
    }

    private void set(Style style, String exact) {
        int begin = text.length();
        text.append(exact);
        if (!exact.isEmpty()) {
            markup.add(new Markup(style, begin, text.length()));
        }
        kept = text.length();
    }
}
