package org.notebooklearning.source.latex;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.notebooklearning.contracts.source.SourceDocument.ListPlace;
import org.notebooklearning.contracts.source.SourceDocument.Paragraph.Kind;
import org.notebooklearning.source.tex.Token;
import org.notebooklearning.source.tex.Tokens;

/// Lists, quotations and the breaks between paragraphs.
final class Lists {
    private final Composer composer;
    private final Counters counters;

    /// Commands before which no space is set (xspace manual).
    private static final Set<String> NO_WORDS =
            Set.of("par", "footnote", "footnotemark", "space", "xspace", "unskip", "egroup");

    /// A list that is open.
    private static final class Open {
        private final String counter;
        private final String style;
        private final boolean described;

        Open(String counter, String style, boolean described) {
            this.counter = counter;
            this.style = style;
            this.described = described;
        }
    }

    private static final List<String> STYLES = List.of("arabic", "alph", "roman", "Alph");
    private static final Pattern LABEL =
            Pattern.compile("\\\\(arabic|alph|Alph|roman|Roman)\\b\\s*\\*?");
    private static final Pattern SHORT = Pattern.compile("(?<![A-Za-z\\\\])([1aAiI])(?![A-Za-z])");

    private final Deque<Open> open = new ArrayDeque<>();

    Lists(Composer composer, Counters counters) {
        this.composer = composer;
        this.counters = counters;
        Vocabulary vocabulary = composer.vocabulary();
        vocabulary.command(_ -> spaceBeforeWord(), "xspace");
        vocabulary.command(
                _ -> composer.text().space(),
                " ",
                ",",
                ":",
                ">",
                "quad",
                "qquad",
                "enspace",
                "enskip",
                "thinspace",
                "space",
                "hfill",
                "newblock",
                "dotfill",
                "hrulefill",
                "tab",
                "textvisiblespace");
        vocabulary.environment(
                this::list,
                "itemize",
                "enumerate",
                "description",
                "inparaenum",
                "compactitem",
                "compactenum",
                "compactdesc",
                "asparaenum",
                "itemize*",
                "enumerate*",
                "description*",
                "easylist",
                "inparaitem",
                "asparaitem",
                "tablenotes",
                "trivlist",
                "list");
        vocabulary.environment(this::quote, "quote", "quotation", "verse", "epigraphs");
        vocabulary.command(_ -> item(), "item");
        vocabulary.command(
                _ -> composer.paragraphs().flush(),
                "par",
                "newpage",
                "clearpage",
                "bigskip",
                "medskip",
                "pagebreak",
                "smallskip",
                "endgraf",
                "maketitle");
    }

    /// A space, unless punctuation or a space follows (the xspace package).
    private void spaceBeforeWord() {
        Token next = composer.input().next();
        if (next == null) {
            return;
        }
        boolean word =
                switch (next.kind()) {
                    case LETTER, MATH -> true;
                    case COMMAND ->
                            Character.isLetter(next.text().codePointAt(0))
                                    && !NO_WORDS.contains(next.text());
                    case OTHER ->
                            Character.isDigit(next.text().codePointAt(0))
                                    || "([".contains(next.text());
                    default -> false;
                };
        if (word) {
            composer.text().space();
        }
        composer.input().push(next);
    }

    private void list(String name) {
        composer.paragraphs().flush();
        List<Token> option = null;
        if (name.equals("list")) {
            composer.skip("mm");
        } else {
            option = composer.input().option();
        }
        begin(name, option);
    }

    private void begin(String name, @Nullable List<Token> option) {
        boolean numbered = name.contains("enum") && open.size() < 40;
        int depth = Math.min(4, 1 + numbered());
        Map<String, String> keys =
                KeyValues.of(option == null || !numbered ? "" : Tokens.source(option));
        String counter = numbered ? "enum" + "i".repeat(depth) : "";
        String style = numbered ? style(keys, depth) : "";
        Open list = new Open(counter, style, name.startsWith("desc") || name.endsWith("desc"));
        if (numbered) {
            boolean resumes = keys.keySet().stream().anyMatch(key -> key.startsWith("resume"));
            String start = keys.getOrDefault("start", "1");
            if (!resumes) {
                counters.set(counter, start.matches("\\d{1,6}") ? Integer.parseInt(start) - 1 : 0);
            }
        }
        open.push(list);
        composer.paragraphs()
                .enter(
                        name,
                        Kind.LIST_ITEM,
                        _ -> {
                            open.poll();
                            place("");
                        });
        place("");
    }

    /// How numbers are printed, `#` in place of what the counter's style makes of it; such as
    /// `alph:(#)`.
    private static String style(Map<String, String> keys, int depth) {
        String given = keys.getOrDefault("label", "");
        Matcher label = LABEL.matcher(given);
        if (label.find()) {
            String bare = label.replaceFirst("#").replaceAll("\\\\[a-zA-Z]+|[{}]", "");
            return label.group(1) + ":" + bare.strip();
        }
        for (String key : keys.keySet()) {
            Matcher brief = SHORT.matcher(key);
            if (keys.getOrDefault(key, "").isEmpty() && brief.find()) {
                String named =
                        switch (brief.group(1)) {
                            case "a" -> "alph";
                            case "A" -> "Alph";
                            case "i" -> "roman";
                            case "I" -> "Roman";
                            default -> "arabic";
                        };
                return named + ":" + brief.replaceFirst("#").replaceAll("[{}]", "");
            }
        }
        return STYLES.get(depth - 1) + ":#";
    }

    private int numbered() {
        return (int) open.stream().filter(list -> !list.counter.isEmpty()).count();
    }

    private void place(String number) {
        composer.paragraphs().place(open.isEmpty() ? null : new ListPlace(open.size(), number));
    }

    private void item() {
        composer.paragraphs().flush();
        String label = composer.option();
        Open list = open.peek();
        String counter = list == null ? "" : list.counter;
        if (label != null) {
            boolean words = label.codePoints().filter(Character::isLetter).count() > 1;
            boolean ends = label.endsWith(":") || label.endsWith(".") || label.isEmpty();
            boolean heads = words || (list != null && list.described);
            composer.text().append(heads && !ends ? label + ": " : label + " ");
            composer.paragraphs().refer("item", label);
            place("");
        } else if (list != null && !counter.isEmpty()) {
            counters.step(counter);
            int colon = list.style.indexOf(':');
            String plain = Counters.format(list.style.substring(0, colon), counters.value(counter));
            String number = list.style.substring(colon + 1).replace("#", plain);
            composer.paragraphs().refer("item", number);
            // The number is part of the text, so that "back to step 2" can be followed anywhere.
            composer.text().append(number.matches(".*[.):]") ? number + " " : number + ". ");
            place(number.replaceAll("[.):]+$|^\\(", ""));
        } else {
            place("");
        }
    }

    private void quote(String name) {
        composer.paragraphs().flush();
        composer.paragraphs().enter(name, Kind.QUOTE, _ -> {});
    }
}
