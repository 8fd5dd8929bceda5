package org.notebooklearning.source.text;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.notebooklearning.contracts.source.SourceDocument.CodeBlock.Role;
import org.notebooklearning.source.draft.DocumentDraft;

/// Takes a transcript of an interpreter or a shell apart into what was typed and what was printed.
/// Prompts are those of Python, IPython and of shells; code without prompts is all input.
public final class Transcripts {
    /// A run of lines of one role, without prompts.
    public record Part(Role role, String code) {}

    private static final Pattern PYTHON = Pattern.compile("^ {0,8}(?:>>>|In ?\\[\\d*\\]:)(?: |$)");
    private static final Pattern CONTINUED = Pattern.compile("^\\s*\\.\\.\\.(?:: ?| |$)");
    private static final Pattern PRINTED = Pattern.compile("^ {0,8}Out ?\\[\\d*\\]: ?");
    private static final Pattern SHELL = Pattern.compile("^ {0,4}[$%] +(?=\\S)");

    private final List<Part> parts = new ArrayList<>();
    private final List<String> lines = new ArrayList<>();
    private Role role = Role.INPUT;

    private Transcripts() {}

    /// The parts of `code` in order; one where it has no prompts.
    public static List<Part> parts(String code, String language) {
        List<String> all = code.lines().toList();
        if (all.stream().anyMatch(l -> PYTHON.matcher(l).find())) {
            return new Transcripts().python(all);
        }
        boolean shell = language.isEmpty() || language.equals("bash") || language.equals("shell");
        String first = all.stream().filter(l -> !l.isBlank()).findFirst().orElse("");
        if (shell && SHELL.matcher(first).find()) {
            return new Transcripts().shell(all);
        }
        return List.of(new Part(Role.INPUT, code));
    }

    /// Appends the parts of `code` to `draft`, output without a language.
    public static void append(DocumentDraft draft, String language, String code) {
        List<Part> parts = parts(code, language);
        boolean session = parts.size() > 1 || !parts.getFirst().code().equals(code);
        String typed = language.isEmpty() && session ? languageOf(code) : language;
        for (Part part : parts) {
            boolean output = part.role() == Role.OUTPUT;
            draft.code(output ? "" : typed, part.code(), part.role(), 0, null);
        }
    }

    private static String languageOf(String code) {
        return code.lines().anyMatch(l -> PYTHON.matcher(l).find()) ? "python" : "bash";
    }

    private List<Part> python(List<String> all) {
        boolean typing = false;
        for (String line : all) {
            Matcher prompt = PYTHON.matcher(line);
            Matcher continued = CONTINUED.matcher(line);
            if (prompt.find()) {
                add(Role.INPUT, line.substring(prompt.end()));
                typing = true;
            } else if (typing && continued.find()) {
                add(Role.INPUT, line.substring(continued.end()));
            } else {
                typing &= line.isBlank();
                add(line.isBlank() ? role : Role.OUTPUT, PRINTED.matcher(line).replaceFirst(""));
            }
        }
        return ended();
    }

    private List<Part> shell(List<String> all) {
        boolean continued = false;
        for (String line : all) {
            Matcher prompt = SHELL.matcher(line);
            boolean typed = prompt.find();
            boolean kept = continued || line.isBlank() || line.stripLeading().startsWith("#");
            String text = typed ? line.substring(prompt.end()) : line;
            add(typed || (kept && role == Role.INPUT) ? Role.INPUT : Role.OUTPUT, text);
            continued = (typed || continued) && line.endsWith("\\");
        }
        return ended();
    }

    private void add(Role next, String line) {
        if (next != role) {
            end();
            role = next;
        }
        lines.add(line);
    }

    private List<Part> ended() {
        end();
        return parts;
    }

    private void end() {
        String code = String.join("\n", lines).stripTrailing();
        lines.clear();
        if (!code.isBlank()) {
            parts.add(new Part(role, withoutBlankStart(code)));
        }
    }

    private static String withoutBlankStart(String code) {
        int start = 0;
        for (int i = 0; i < code.length() && Character.isWhitespace(code.charAt(i)); i++) {
            start = code.charAt(i) == '\n' ? i + 1 : start;
        }
        return code.substring(start);
    }
}
