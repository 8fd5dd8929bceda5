package org.notebooklearning.merge.names;

import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.notebooklearning.check.python.Comment;
import org.notebooklearning.check.python.NameEvent;
import org.notebooklearning.check.python.PythonCell;
import org.notebooklearning.check.python.SyntaxNode;
import org.notebooklearning.check.python.SyntaxTree;
import org.notebooklearning.contracts.notebook.ExerciseProof;

/// Gives names of a notebook other ones, as Python sees names: those of functions' own variables,
/// of keywords and of attributes stay. In text, only what stands in backticks is code.
public final class Renaming {
    private static final Pattern SPAN = Pattern.compile("(`+)(.+?)\\1(?!`)", Pattern.DOTALL);
    private static final Pattern FENCE =
            Pattern.compile("(?ms)^([ >]*)(```+|~~~+)([^\n]*)\n(.*?)^\\1\\2[`~]*[ ]*$");
    private static final Pattern CODE_LIKE = Pattern.compile("\\w*(?:_|\\d|[a-z][A-Z])\\w*");

    private final Map<String, String> names;
    private final Pattern word;
    private final Pattern codeWord;

    /// @param names the new name by the old one
    public Renaming(Map<String, String> names) {
        this.names = Collections.unmodifiableMap(new LinkedHashMap<>(names));
        this.word = words(names.keySet());
        this.codeWord =
                words(
                        names.keySet().stream()
                                .filter(name -> CODE_LIKE.matcher(name).matches())
                                .collect(Collectors.toSet()));
    }

    /// The new name by the old one.
    public Map<String, String> names() {
        return names;
    }

    /// The source of a code cell with the new names.
    public String code(String source) {
        if (names.isEmpty()) {
            return source;
        }
        PythonCell cell = PythonCell.parse(source);
        SyntaxTree tree = SyntaxTree.ofCell(source);
        SourceEdits edits = new SourceEdits(source);
        Set<Integer> imports = new HashSet<>();
        for (NameEvent event : cell.names()) {
            switch (event) {
                case NameEvent.Bound bound when bound.column() < 0 -> imports.add(bound.line());
                case NameEvent.Bound(var name, var line, var column, _) ->
                        edit(edits, name, line, column);
                case NameEvent.Used(var name, var line, var column, _) ->
                        edit(edits, name, line, column);
                case NameEvent.Deleted(var name, var line, var column) ->
                        edit(edits, name, line, column);
                case NameEvent.StarImported _ -> {}
            }
        }
        walk(tree.root(), imports, edits);
        List<String> lines = List.of(source.split("\n", -1));
        for (Comment comment : tree.comments()) {
            int column = lines.get(comment.line() - 1).lastIndexOf(comment.text());
            if (column >= 0) {
                String renamed = replaced(codeWord, spans(comment.text()));
                edits.replace(comment.line(), column, comment.text(), renamed);
            }
        }
        cell.magics()
                .forEach(
                        magic -> {
                            String line = lines.get(magic.line() - 1);
                            edits.replace(magic.line(), 0, line, replaced(word, line));
                        });
        return edits.made();
    }

    /// The source of a Markdown cell with the new names in its code.
    public String text(String markdown) {
        if (names.isEmpty()) {
            return markdown;
        }
        StringBuilder text = new StringBuilder();
        Matcher fence = FENCE.matcher(markdown);
        int from = 0;
        while (fence.find()) {
            text.append(spans(markdown.substring(from, fence.start())));
            text.append(replaced(word, fence.group()));
            from = fence.end();
        }
        return text.append(spans(markdown.substring(from))).toString();
    }

    /// What fills the blank of `practice`, with the new names that it has in that place.
    ///
    /// @param practice source of the practice cell, with the old names
    public String fill(String practice, String fill) {
        int lines = (int) fill.stripIndent().strip().lines().count();
        if (names.isEmpty() || lines == 0 || !practice.contains(ExerciseProof.BLANK)) {
            return fill;
        }
        String before = practice.substring(0, practice.indexOf(ExerciseProof.BLANK));
        int first = (int) before.chars().filter(c -> c == '\n').count();
        String renamed = code(ExerciseProof.filled(practice, fill));
        return renamed.lines()
                .skip(first)
                .limit(lines)
                .collect(Collectors.joining("\n"))
                .stripIndent()
                .strip();
    }

    private void edit(SourceEdits edits, String name, int line, int column) {
        String with = names.get(name);
        if (with != null) {
            edits.replace(line, column, name, with);
        }
    }

    /// Edits what no event of names tells: declarations, imports and code that is quoted in texts.
    private void walk(SyntaxNode node, Set<Integer> imports, SourceEdits edits) {
        switch (node.type()) {
            case "global_statement" ->
                    node.children()
                            .forEach(
                                    child ->
                                            edit(
                                                    edits,
                                                    child.text(),
                                                    child.line(),
                                                    child.column()));
            case "import_statement", "import_from_statement" -> {
                if (imports.contains(node.line()) || imports.contains(node.endLine())) {
                    imported(node, edits);
                }
                return;
            }
            case "string_content" ->
                    edits.replace(node.line(), node.column(), node.text(), spans(node.text()));
            default -> {}
        }
        node.children().forEach(child -> walk(child, imports, edits));
    }

    private void imported(SyntaxNode statement, SourceEdits edits) {
        boolean module = statement.is("import_statement");
        List<SyntaxNode> imported = statement.fields("name");
        for (SyntaxNode name : imported) {
            String path = name.text();
            int dot = module ? path.indexOf('.') : -1;
            if (name.is("aliased_import")) {
                name.field("alias")
                        .ifPresent(
                                alias -> edit(edits, alias.text(), alias.line(), alias.column()));
            } else if (dot < 0 && names.containsKey(path)) {
                edits.replace(name.line(), name.column(), path, path + " as " + names.get(path));
            } else if (dot > 0 && names.containsKey(path.substring(0, dot))) {
                // `import a.b as x` would bind a.b, and not a.
                String bound =
                        names.get(path.substring(0, dot)) + " = __import__(\"" + path + "\")";
                if (imported.size() == 1) {
                    edits.replace(statement.line(), statement.column(), statement.text(), bound);
                }
            }
        }
    }

    private String spans(String text) {
        return SPAN.matcher(text)
                .replaceAll(span -> Matcher.quoteReplacement(replaced(word, span.group())));
    }

    private String replaced(Pattern pattern, String code) {
        return pattern.matcher(code)
                .replaceAll(
                        found ->
                                Matcher.quoteReplacement(
                                        isKeyword(code, found)
                                                ? found.group()
                                                : names.getOrDefault(
                                                        found.group(), found.group())));
    }

    /// Whether a name stands where a call names its argument: `f(x=1)`.
    private static boolean isKeyword(String code, MatchResult found) {
        String before = code.substring(0, found.start()).stripTrailing();
        String behind = code.substring(found.end()).stripLeading();
        return (before.endsWith("(") || before.endsWith(","))
                && behind.startsWith("=")
                && !behind.startsWith("==");
    }

    private static Pattern words(Set<String> names) {
        if (names.isEmpty()) {
            return Pattern.compile("(?!)");
        }
        return Pattern.compile(
                names.stream()
                        .map(Pattern::quote)
                        .collect(Collectors.joining("|", "(?<![\\w.])(?:", ")(?!\\w)")));
    }
}
