package org.notebooklearning.source.tex;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.notebooklearning.source.tex.Token.Kind;

/// The files that a document asks for, found in the folders that its author names.
final class InputFiles {
    private final TokenInput input;
    private final Macros macros;
    private final Function<String, @Nullable String> files;
    private final List<String> missing = new ArrayList<>();
    private final Set<String> imported = new LinkedHashSet<>();

    /// @param files the text of a file by the name that the document calls it; null where absent
    InputFiles(TokenInput input, Macros macros, Function<String, @Nullable String> files) {
        this.input = input;
        this.macros = macros;
        this.files = files;
    }

    /// Those that were asked for and are not there.
    List<String> missing() {
        return List.copyOf(missing);
    }

    /// Goes on with the file that the command `by` names next, as `\input` does.
    void take(String by) {
        input.option();
        input.skipSpaces();
        Token first = input.next();
        if (first == null) {
            return;
        }
        List<Token> name = new ArrayList<>();
        if (first.is(Kind.BEGIN)) {
            name.addAll(input.group());
        } else {
            Token token = first;
            while (token != null
                    && (token.is(Kind.LETTER) || token.is(Kind.OTHER) || token.is(Kind.SCRIPT))) {
                name.add(token);
                token = input.next();
            }
            if (token != null && !token.is(Kind.SPACE)) {
                input.push(token);
            }
        }
        if (by.equals("InputIfFileExists")) {
            input.argument();
            input.argument();
        }
        open("", Tokens.plain(name));
    }

    /// Goes on with the file `name` of `folder`. Files that it asks for lie there, too.
    void takeFrom(String folder, String name) {
        imported.add(folder);
        open(folder, name);
    }

    private void open(String folder, String name) {
        String text = files.apply(folder + name);
        for (String searched : searched()) {
            text = text == null ? files.apply(searched + name) : text;
        }
        if (text == null || !input.open(text)) {
            missing.add(folder + name);
        }
    }

    /// The folders in which the author has files looked for, `\def\input@path{{folder/}}`.
    private List<String> searched() {
        List<String> folders = new ArrayList<>(imported);
        Macro path = macros.command("input@path");
        if (path != null) {
            Pattern.compile("[{}]")
                    .splitAsStream(Tokens.source(path.body()))
                    .map(String::strip)
                    .filter(folder -> !folder.isEmpty())
                    .forEach(folders::add);
        }
        return folders;
    }
}
