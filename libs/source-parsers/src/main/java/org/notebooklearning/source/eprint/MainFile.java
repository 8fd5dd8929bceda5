package org.notebooklearning.source.eprint;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Finds the file that is the paper: the one that arXiv's `00README` names, else the one that looks
/// most like it (info.arxiv.org/help/00README.html).
public final class MainFile {
    private static final Pattern NAME = Pattern.compile("[\\w./+-]{1,200}\\.(?:tex|ltx|TEX)");
    /// What tells LaTeX from plain text, such as the notice of a paper that was withdrawn.
    private static final Pattern COMMAND =
            Pattern.compile("\\\\(?:[A-Za-z]+|[(\\[ %&#$_{}\\\\])|\\$[^$\n]+\\$");

    private static final List<String> USUAL =
            List.of("main", "ms", "paper", "article", "arxiv", "root");

    private MainFile() {}

    /// The name of the paper's file; empty where no file is LaTeX.
    public static Optional<String> of(Eprint.Files files) {
        for (String name : files.byName().keySet()) {
            if (name.toUpperCase(Locale.ROOT).startsWith("00README")) {
                Optional<String> named = named(String.valueOf(files.text(name)), files);
                if (named.isPresent()) {
                    return named;
                }
            }
        }
        return files.byName().keySet().stream()
                .filter(MainFile::isTex)
                .max(
                        Comparator.comparingInt((String name) -> rank(name, files))
                                .thenComparing(Comparator.reverseOrder()))
                .filter(name -> rank(name, files) > 0);
    }

    private static boolean isTex(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return lower.endsWith(".tex")
                || lower.endsWith(".ltx")
                || lower.endsWith(".latex")
                || lower.indexOf('.') < 0;
    }

    /// The old form has lines such as `main.tex toplevelfile`; the newer ones are JSON or YAML with
    /// `filename` and `usage: toplevel`.
    private static Optional<String> named(String readme, Eprint.Files files) {
        for (String line : readme.lines().toList()) {
            String[] words = line.strip().split("\\s+", -1);
            if (words.length > 1
                    && words[1].equals("toplevelfile")
                    && files.byName().containsKey(words[0])) {
                return Optional.of(words[0]);
            }
        }
        for (String part : readme.split("filename", -1)) {
            Matcher name = NAME.matcher(part);
            if (part.contains("toplevel")
                    && name.find()
                    && files.byName().containsKey(name.group())) {
                return Optional.of(name.group());
            }
        }
        return Optional.empty();
    }

    private static int rank(String name, Eprint.Files files) {
        String text =
                withoutComments(Eprint.decode(files.byName().getOrDefault(name, new byte[0])));
        boolean latex = text.contains("\\documentclass") || text.contains("\\documentstyle");
        boolean document = text.contains("\\begin{document}");
        if (!latex && !document) {
            boolean alone = files.byName().size() == 1 && COMMAND.matcher(text).find();
            return alone || text.contains("\\section") || text.contains("\\begin{") ? 1 : 0;
        }
        int rank = 10 + (latex && document ? 100 : 0);
        rank += text.contains("{standalone}") || text.contains("{subfiles}") ? -90 : 0;
        rank += text.contains("\\title") || text.contains("\\maketitle") ? 20 : 0;
        rank += text.contains("\\abstract") || text.contains("{abstract}") ? 15 : 0;
        rank += text.contains("\\bibliography") || text.contains("thebibliography") ? 10 : 0;
        String base = name.substring(name.lastIndexOf('/') + 1).replaceFirst("\\.\\w+$", "");
        rank += USUAL.contains(base.toLowerCase(Locale.ROOT)) ? 12 : 0;
        rank += files.byName().containsKey(name.replaceFirst("\\.\\w+$", ".bbl")) ? 12 : 0;
        rank += name.indexOf('/') < 0 ? 5 : 0;
        rank +=
                base.matches("(?i).*(supp|response|rebuttal|cover|template|sample|example).*")
                        ? -25
                        : 0;
        return rank + Math.min(4, text.length() / 20_000);
    }

    private static String withoutComments(String text) {
        StringBuilder kept = new StringBuilder();
        text.lines()
                .filter(line -> !line.stripLeading().startsWith("%"))
                .forEach(line -> kept.append(line).append('\n'));
        return kept.toString();
    }
}
