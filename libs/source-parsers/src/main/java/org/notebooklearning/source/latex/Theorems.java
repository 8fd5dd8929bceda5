package org.notebooklearning.source.latex;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.notebooklearning.contracts.source.SourceDocument.Paragraph.Kind;
import org.notebooklearning.source.tex.Token;
import org.notebooklearning.source.tex.Tokens;

/// Theorems and their likes, as `\newtheorem` declares them (amsthm user's guide).
final class Theorems {
    /// What many classes declare themselves.
    private static final Map<String, String> USUAL =
            Map.ofEntries(
                    Map.entry("theorem", "Theorem"), Map.entry("thm", "Theorem"),
                    Map.entry("lemma", "Lemma"), Map.entry("lem", "Lemma"),
                    Map.entry("corollary", "Corollary"), Map.entry("cor", "Corollary"),
                    Map.entry("proposition", "Proposition"), Map.entry("prop", "Proposition"),
                    Map.entry("definition", "Definition"), Map.entry("defn", "Definition"),
                    Map.entry("remark", "Remark"), Map.entry("example", "Example"),
                    Map.entry("conjecture", "Conjecture"), Map.entry("claim", "Claim"),
                    Map.entry("assumption", "Assumption"), Map.entry("problem", "Problem"));

    /// @param name as it was declared; what it prints may be said later, as babel does
    private record Style(List<Token> name, boolean numbered) {}

    private final Composer composer;
    private final Counters counters;
    private final Map<String, Style> styles = new HashMap<>();
    private final Map<String, String> aliases = new HashMap<>();

    Theorems(Composer composer, Counters counters) {
        this.composer = composer;
        this.counters = counters;
        Vocabulary vocabulary = composer.vocabulary();
        USUAL.forEach(
                (environment, name) -> {
                    styles.put(environment, new Style(words(name), true));
                    counters.declare(environment);
                    vocabulary.environment(this::theorem, environment, environment + "*");
                });
        vocabulary.command(_ -> declare(), "newtheorem", "spnewtheorem", "renewtheorem");
        vocabulary.command(_ -> declareKeys(), "declaretheorem");
        vocabulary.command(_ -> declareEnd(), "newEndThm", "newEndProof");
        vocabulary.environment(
                this::proof, "proof", "IEEEproof", "Proof", "pf", "proofE", "proofEnd", "sproof");
    }

    private static List<Token> words(String name) {
        return List.of(Token.verbatim(name));
    }

    private void declare() {
        boolean unnumbered = composer.input().takes("*");
        String environment = composer.name();
        var shared = composer.input().option();
        List<Token> name = composer.input().argument();
        var within = composer.input().option();
        declare(
                environment,
                name,
                !unnumbered,
                shared == null ? "" : Tokens.plain(shared),
                within == null ? "" : Tokens.plain(within));
    }

    private void declare(
            String environment, List<Token> name, boolean numbered, String shared, String within) {
        styles.put(environment, new Style(name, numbered));
        counters.declare(environment);
        if (!shared.isEmpty()) {
            counters.alias(environment, shared);
        } else if (!within.isEmpty()) {
            counters.within(environment, within);
        }
        composer.vocabulary().environment(this::theorem, environment);
    }

    /// `\newEndThm[options]{environment}{theorem}` of the proof-at-the-end package.
    private void declareEnd() {
        composer.input().option();
        String environment = composer.name();
        String as = composer.name();
        aliases.put(environment, as);
        composer.vocabulary().environment(this::theorem, environment, environment + "*");
    }

    /// `\declaretheorem[name=..., numberwithin=..., sibling=...]{environment}` of thmtools.
    private void declareKeys() {
        String first = options();
        String environment = composer.name();
        Map<String, String> keys = KeyValues.of(first + "," + options());
        String usual =
                environment.isEmpty()
                        ? ""
                        : environment.substring(0, 1).toUpperCase(Locale.ROOT)
                                + environment.substring(1);
        String shared = keys.getOrDefault("sibling", keys.getOrDefault("numberlike", ""));
        String within = keys.getOrDefault("numberwithin", keys.getOrDefault("within", ""));
        boolean numbered = !keys.getOrDefault("numbered", "yes").equals("no");
        declare(
                environment,
                words(keys.getOrDefault("name", keys.getOrDefault("title", usual))),
                numbered,
                shared,
                within);
    }

    private String options() {
        var option = composer.input().option();
        return option == null ? "" : Tokens.source(option);
    }

    private void theorem(String begun) {
        composer.paragraphs().flush();
        String environment = aliases.getOrDefault(begun, begun);
        Style style =
                styles.getOrDefault(
                        environment.replace("*", ""), new Style(words("Theorem"), true));
        style = styles.getOrDefault(environment, style);
        composer.input().overlay();
        String title = composer.option();
        if (aliases.containsKey(begun)) {
            composer.input().option();
        }
        composer.paragraphs().enter(begun, Kind.THEOREM, _ -> {});
        String head = composer.inline(style.name());
        String kind = head;
        if (style.numbered() && !environment.endsWith("*")) {
            String number = counters.step(environment);
            composer.paragraphs().refer(kind, number);
            head += " " + number;
        }
        composer.text()
                .append(head + (title == null || title.isEmpty() ? "" : " (" + title + ")") + ". ");
    }

    private void proof(String environment) {
        composer.paragraphs().flush();
        String title = composer.option();
        composer.paragraphs().enter(environment, Kind.TEXT, _ -> {});
        composer.text().append(title == null || title.isEmpty() ? "Proof. " : title + ". ");
    }
}
