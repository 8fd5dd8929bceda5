package org.notebooklearning.source.latex;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.notebooklearning.contracts.source.SourceDocument.Paragraph.Kind;
import org.notebooklearning.source.tex.CodeEnvironments;
import org.notebooklearning.source.tex.Token;
import org.notebooklearning.source.tex.Tokens;

/// Code as it stands: verbatim, fancyvrb, the listings package, minted and tcolorbox, and the
/// environments that authors make of them; and comments, which are dropped.
final class Listings {
    private static final Pattern FAMILY = Pattern.compile("[A-Za-z@]+\\*?");

    private static final Pattern CALLED_CODE =
            Pattern.compile("(?i)(?!.*(?:pseudo|bar|qr)).*(?:code|verbatim|listing|script)\\*?");

    private final Composer composer;
    private final Counters counters;
    private final CrossReferences references;
    private final ArchiveTexts files;
    private final CodeLanguages languages = new CodeLanguages();

    Listings(Composer composer, Counters counters, CrossReferences references, ArchiveTexts files) {
        this.composer = composer;
        this.counters = counters;
        this.references = references;
        this.files = files;
        composer.input().code().declaredTo(this::own);
        code(_ -> Map.of(), "verbatim", "verbatim*", "alltt", "spverbatim", "lstcode");
        for (String name : List.of("Verbatim", "BVerbatim", "LVerbatim", "VerbatimOut")) {
            code(text -> KeyValues.of(text.option()), name, name + "*");
        }
        code(this::saved, "SaveVerbatim");
        code(
                text -> {
                    text.option();
                    return Map.of("commandchars", "\\\\\\{\\}");
                },
                "semiverbatim");
        code(text -> languages.complete(KeyValues.of(text.option())), "lstlisting");
        code(Listings::minted, "minted", "minted*");
        code(text -> KeyValues.of(text.option() + "," + text.argument()), "tcblisting");
        for (String name : List.of("pycode", "pyblock", "pyverbatim", "pyconsole", "python")) {
            code(_ -> Map.of("language", "python"), name);
        }
        code(_ -> Map.of("language", "sage"), "sageblock", "sagecommandline");
        for (String name : List.of("Code", "CodeInput", "CodeOutput", "Sinput", "Soutput")) {
            code(text -> KeyValues.of(text.option()), name);
        }
        for (String dropped :
                List.of(
                        "comment",
                        "CCSXML",
                        "keyword",
                        "keywords",
                        "IEEEkeywords",
                        "IEEEkeywords*")) {
            composer.vocabulary()
                    .environment(name -> composer.input().environment(name, true), dropped);
        }
        composer.vocabulary().environment(this::written, "filecontents", "filecontents*");
        composer.vocabulary()
                .environment(this::floating, "listing", "listing*", "codelisting", "program");
        commands(composer.vocabulary());
        composer.unknownEnvironmentsBy(this::unknown);
    }

    /// An environment that no file here defines is code where its name says so; there, too, a `%`
    /// must take nothing with it. Whether it was taken for that.
    private boolean unknown(String name) {
        if (!CALLED_CODE.matcher(name).matches()) {
            return false;
        }
        CodeText text = new CodeText(raw(name));
        append(languages.complete(KeyValues.of(text.option())), text.code());
        return true;
    }

    private void commands(Vocabulary vocabulary) {
        vocabulary.command(
                _ -> languages.usual(KeyValues.of(Tokens.source(composer.input().argument()))),
                "lstset",
                "setminted",
                "lstdefineset");
        vocabulary.command(
                _ -> {
                    String name = composer.name();
                    languages.style(name, KeyValues.of(Tokens.source(composer.input().argument())));
                },
                "lstdefinestyle");
        vocabulary.command(_ -> listingEnvironment(), "lstnewenvironment");
        vocabulary.command(
                _ -> family(),
                "DefineVerbatimEnvironment",
                "CustomVerbatimEnvironment",
                "RecustomVerbatimEnvironment");
        vocabulary.command(_ -> newMinted(), "newminted");
        vocabulary.command(_ -> newBox(), "newtcblisting", "renewtcblisting");
        vocabulary.command(_ -> newBox(), "NewTCBListing", "DeclareTCBListing", "RenewTCBListing");
        vocabulary.command(
                _ -> file("", options()), "lstinputlisting", "verbatiminput", "VerbatimInput");
        vocabulary.command(_ -> file("", options()), "BVerbatimInput", "LVerbatimInput");
        vocabulary.command(
                _ -> {
                    Map<String, String> options = options();
                    file(composer.name(), options);
                },
                "inputminted");
    }

    /// Registers environments of code, whose options `head` reads.
    private void code(Function<CodeText, Map<String, String>> head, String... names) {
        for (String name : names) {
            composer.input().code().add(name);
            composer.vocabulary()
                    .environment(
                            begun -> {
                                CodeText text = new CodeText(raw(begun));
                                append(head.apply(text), text.code());
                            },
                            name);
        }
    }

    private static Map<String, String> minted(CodeText text) {
        String options = text.option();
        return KeyValues.of(options + ",language={" + text.argument() + "}");
    }

    private Map<String, String> saved(CodeText text) {
        String options = text.option();
        text.argument();
        return KeyValues.of(options);
    }

    private String raw(String name) {
        return composer.input().environment(name, false);
    }

    /// A file that the document itself writes.
    private void written(String name) {
        CodeText text = new CodeText(composer.input().environment(name, true));
        text.option();
        String file = text.argument();
        files.write(file, text.code());
    }

    private void append(Map<String, String> options, String code) {
        String language = CodeLanguages.of(options);
        boolean commands = options.containsKey("commandchars");
        String plain = commands ? CodeText.withoutCommands(code) : code;
        String shown = escaped(CodeText.shown(plain, options), options).stripTrailing();
        if (!composer.paragraphs().isInline()) {
            composer.paragraphs().flush();
            describe(options);
            composer.draft().code(language, shown, 0);
            return;
        }
        boolean own = composer.paragraphs().isInNote() || composer.paragraphs().isIn("algorithm");
        if (!own) {
            composer.text().append(TextBuffer.collapsed(shown));
        }
        // Where a block can not stand, such as in a cell, it follows what it stands in.
        composer.paragraphs().later(() -> composer.draft().code(language, shown, 0));
    }

    /// A float that holds code; its caption counts listings.
    private void floating(String name) {
        composer.paragraphs().flush();
        composer.input().option();
        Vocabulary vocabulary = composer.vocabulary();
        Consumer<String> usual = vocabulary.command("caption");
        vocabulary.command(_ -> caption(), "caption");
        composer.paragraphs()
                .enter(
                        name,
                        composer.paragraphs().kind(),
                        _ -> {
                            if (usual != null) {
                                vocabulary.command(usual, "caption");
                            }
                        });
    }

    private void caption() {
        composer.input().takes("*");
        composer.input().option();
        String number = counters.step("lstlisting");
        composer.paragraphs().refer("lstlisting", number);
        String words = composer.argument();
        composer.paragraphs().flush();
        composer.draft().paragraph(Kind.TEXT, "Listing " + number + ": " + words, 0);
    }

    /// Code in which LaTeX stands between marks of the author's.
    private String escaped(String code, Map<String, String> options) {
        String marks = options.getOrDefault("escapeinside", "").replace("\\", "");
        boolean equal = marks.length() == 2 || options.containsKey("escapechar");
        int half = marks.indexOf("}{");
        String open = half > 0 ? marks.substring(0, half) : equal ? first(marks, options) : "";
        String close =
                half > 0
                        ? marks.substring(half + 2)
                        : marks.length() == 2 ? marks.substring(1) : open;
        if (open.isEmpty() || close.isEmpty()) {
            return code;
        }
        Matcher inside =
                Pattern.compile(Pattern.quote(open) + "(.*?)" + Pattern.quote(close)).matcher(code);
        return inside.replaceAll(
                found -> Matcher.quoteReplacement(composer.inline(found.group(1))));
    }

    private static String first(String marks, Map<String, String> options) {
        return marks.isEmpty() ? options.getOrDefault("escapechar", "") : marks.substring(0, 1);
    }

    private void describe(Map<String, String> options) {
        String caption = options.getOrDefault("caption", options.get("title"));
        if (caption == null || composer.paragraphs().isInline()) {
            return;
        }
        String number = counters.step("lstlisting");
        String label = options.get("label");
        if (label != null) {
            references.label(label, new Target("lstlisting", number));
        }
        composer.paragraphs().flush();
        composer.draft()
                .paragraph(Kind.TEXT, "Listing " + number + ": " + composer.inline(caption), 0);
    }

    /// `\newenvironment` with an environment of code in it.
    private void own(String name) {
        CodeEnvironments.Own own = composer.input().code().own(name);
        if (own != null) {
            define(name, own.within(), own.options(), own.parameters(), own.firstIsOption());
        }
    }

    /// An environment that stands for `within` with `head` behind its name, where `#1` is its
    /// first argument.
    private void define(
            String name, String within, String head, int parameters, boolean firstIsOption) {
        code(
                text -> {
                    String filled = head;
                    for (int i = 1; i <= parameters; i++) {
                        String given = i == 1 && firstIsOption ? text.option() : text.argument();
                        filled = filled.replace("#" + i, given);
                    }
                    CodeText inner = new CodeText(filled);
                    Map<String, String> options =
                            within.startsWith("minted")
                                    ? minted(inner)
                                    : KeyValues.of(inner.option() + "," + inner.argument());
                    return languages.complete(options);
                },
                name);
    }

    private void listingEnvironment() {
        String name = composer.name();
        List<Token> count = composer.input().option();
        boolean optional = composer.input().option() != null;
        String begin = Tokens.source(composer.input().argument());
        composer.input().argument();
        Matcher set = Pattern.compile("\\\\lstset\\{").matcher(begin);
        String options = set.find() ? begin.substring(set.end(), begin.lastIndexOf('}')) : "";
        int parameters = count == null ? 0 : digits(Tokens.plain(count));
        define(name, "lstlisting", "[" + options + "]", parameters, optional);
        if (count == null) {
            // Then options of the listings package may stand there anyway.
            code(text -> languages.complete(KeyValues.of(options + "," + text.option())), name);
        }
    }

    private static int digits(String count) {
        return count.matches("[1-9]") ? count.charAt(0) - '0' : 0;
    }

    private void family() {
        String name = composer.name();
        composer.name();
        Map<String, String> options = KeyValues.of(composer.name());
        if (FAMILY.matcher(name).matches()) {
            code(
                    text -> {
                        Map<String, String> all = KeyValues.of(text.option());
                        options.forEach(all::putIfAbsent);
                        return all;
                    },
                    name,
                    name + "*");
        }
    }

    private void newMinted() {
        String named = options(composer.input().option());
        String language = composer.name();
        Map<String, String> usual = KeyValues.of(composer.name());
        String name = named.isEmpty() ? language + "code" : named;
        Function<CodeText, Map<String, String>> head =
                text -> {
                    Map<String, String> all = KeyValues.of(text.argument());
                    usual.forEach(all::putIfAbsent);
                    all.put("language", language);
                    return all;
                };
        code(head, name + "*");
        code(_ -> head.apply(new CodeText("")), name);
    }

    /// `\newtcblisting[init]{name}[n][default]{options}`; `\NewTCBListing` has a specification of
    /// its arguments in place of their number.
    private void newBox() {
        composer.input().option();
        String name = composer.name();
        List<Token> count = composer.input().option();
        boolean optional = composer.input().option() != null;
        List<String> rest = new ArrayList<>();
        rest.add(Tokens.source(composer.input().argument()));
        if (count == null && composer.input().isGroupNext()) {
            rest.add(Tokens.source(composer.input().argument()));
        }
        String specification = rest.size() > 1 ? rest.getFirst() : "";
        int parameters =
                count == null
                        ? (int) specification.chars().filter(c -> "omO".indexOf(c) >= 0).count()
                        : digits(Tokens.plain(count));
        boolean first = optional || specification.startsWith("o") || specification.startsWith("O");
        define(name, "tcblisting", "{" + rest.getLast() + "}", parameters, first);
    }

    private Map<String, String> options() {
        return KeyValues.of(options(composer.input().option()));
    }

    private static String options(@Nullable List<Token> option) {
        return option == null ? "" : Tokens.source(option);
    }

    private void file(String language, Map<String, String> own) {
        String name = composer.name();
        Map<String, String> options = languages.complete(own);
        if (!language.isEmpty()) {
            options.put("language", language);
        }
        String folder = options.getOrDefault("inputpath", "");
        String text = files.find(name);
        text = text == null && !folder.isEmpty() ? files.find(folder + "/" + name) : text;
        if (text == null) {
            composer.draft().note("The file " + name + " is not in the e-print.");
        } else {
            append(options, text);
        }
    }
}
