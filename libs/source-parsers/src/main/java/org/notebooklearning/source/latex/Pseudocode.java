package org.notebooklearning.source.latex;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.notebooklearning.contracts.source.SourceDocument.CodeBlock.Role;
import org.notebooklearning.source.tex.Token;

/// Algorithms in the languages of algorithmic, algpseudocode and algorithm2e, a statement a line.
final class Pseudocode {
    private static final String CLOSE = "pseudocode block ends";
    private static final Map<String, String> HEADS =
            Map.ofEntries(
                    Map.entry("if", "if % then"), Map.entry("elsif", "else if % then"),
                    Map.entry("elseif", "else if % then"), Map.entry("eif", "if % then"),
                    Map.entry("uif", "if % then"), Map.entry("lif", "if % then"),
                    Map.entry("for", "for % do"), Map.entry("forall", "for all % do"),
                    Map.entry("foreach", "for each % do"), Map.entry("while", "while % do"));
    private static final Map<String, String> WORDS =
            Map.of(
                    "require",
                    "Require: ",
                    "ensure",
                    "Ensure: ",
                    "return",
                    "return ",
                    "input",
                    "Input: ",
                    "output",
                    "Output: ");

    private final Composer composer;
    private final Counters counters;
    private int indent;
    private String head = "";

    Pseudocode(Composer composer, Counters counters) {
        this.composer = composer;
        this.counters = counters;
        Vocabulary vocabulary = composer.vocabulary();
        vocabulary.environment(
                this::algorithm,
                "algorithm",
                "algorithm*",
                "algorithm2e",
                "algorithm2e*",
                "procedure",
                "breakablealgorithm");
        vocabulary.environment(this::algorithmic, "algorithmic", "algorithmic*", "pseudocode");
        for (String name :
                List.of(
                        "If", "ElsIf", "ElseIf", "eIf", "uIf", "lIf", "For", "ForAll", "ForEach",
                        "While")) {
            vocabulary.command(this::block, name, name.toUpperCase(Locale.ROOT));
        }
        for (String name :
                List.of(
                        "EndIf",
                        "EndFor",
                        "EndWhile",
                        "EndProcedure",
                        "EndFunction",
                        "EndLoop",
                        "EndSwitch",
                        "EndCase",
                        "EndDefault")) {
            vocabulary.command(_ -> indent--, name, name.toUpperCase(Locale.ROOT));
        }
        vocabulary.command(_ -> indent--, CLOSE);
        vocabulary.command(_ -> line(""), "State", "STATE", "Statex", ";", "BlankLine");
        for (String name : List.of("Require", "Ensure", "Return")) {
            vocabulary.command(this::word, name, name.toUpperCase(Locale.ROOT));
        }
        vocabulary.command(
                this::word,
                "INPUT",
                "OUTPUT",
                "Input",
                "Output",
                "KwIn",
                "KwOut",
                "KwData",
                "KwResult",
                "KwRet");
        vocabulary.command(_ -> open("else"), "Else", "ELSE", "uElse", "lElse");
        vocabulary.command(_ -> open("repeat"), "Repeat", "REPEAT");
        vocabulary.command(_ -> open("loop"), "Loop", "LOOP");
        vocabulary.command(_ -> until(), "Until", "UNTIL");
        vocabulary.command(
                name -> open(name.toLowerCase(Locale.ROOT) + " " + call()),
                "Procedure",
                "PROCEDURE",
                "Function",
                "FUNCTION");
        vocabulary.command(_ -> open("function " + call()), "Fn");
        vocabulary.command(_ -> open("switch " + composer.argument()), "Switch");
        vocabulary.command(_ -> open("case " + composer.argument() + ":"), "Case", "uCase");
        vocabulary.command(_ -> open("default:"), "Default", "Other");
        vocabulary.command(_ -> line("// " + composer.argument()), "LComment");
        vocabulary.command(_ -> composer.input().option(), "BeginBox");
        vocabulary.command(_ -> {}, "EndBox", "NoNumber", "Indent", "EndIndent");
        vocabulary.command(_ -> composer.text().append(composer.argument()), "BoxedString");
        vocabulary.command(_ -> composer.text().append(call()), "Call", "CALL");
        vocabulary.command(
                _ -> composer.text().append(" // " + composer.argument()),
                "Comment",
                "COMMENT",
                "tcp",
                "tcc");
        vocabulary.command(_ -> composer.text().append(composer.argument()), "nl", "KwSty");
    }

    private void algorithm(String name) {
        composer.paragraphs().flush();
        composer.input().option();
        head = "";
        var caption = composer.vocabulary().command("caption");
        composer.vocabulary().command(_ -> caption(), "caption");
        composer.paragraphs()
                .enterInline(
                        name,
                        code -> {
                            if (caption != null) {
                                composer.vocabulary().command(caption, "caption");
                            }
                            append(head + code);
                        });
        indent = 0;
    }

    private void algorithmic(String name) {
        composer.input().option();
        indent = 0;
        if (composer.paragraphs().isIn("algorithm") || composer.paragraphs().isIn("algorithm*")) {
            composer.paragraphs().enter(name, composer.paragraphs().kind(), _ -> {});
        } else {
            composer.paragraphs().flush();
            composer.paragraphs().enterInline(name, this::append);
        }
    }

    private void caption() {
        composer.input().takes("*");
        composer.input().option();
        String number = counters.step("algorithm");
        composer.paragraphs().refer("algorithm", number);
        head = "Algorithm " + number + ": " + composer.argument() + "\n";
    }

    private void append(String code) {
        List<String> lines =
                code.lines().map(String::stripTrailing).filter(line -> !line.isBlank()).toList();
        if (!composer.paragraphs().isInline()) {
            composer.draft().code("", String.join("\n", lines), Role.ALGORITHM, 0, null);
        }
    }

    private void line(String start) {
        composer.input().option();
        composer.text().append("\n" + "  ".repeat(Math.clamp(indent, 0, 20)) + start);
    }

    private void block(String name) {
        String head = HEADS.getOrDefault(name.toLowerCase(Locale.ROOT), "%");
        if (head.startsWith("else")) {
            indent--;
        }
        String condition = head.replace("%", composer.argument());
        if (name.equals("eIf") && composer.input().isGroupNext()) {
            List<Token> both = new ArrayList<>();
            both.add(Token.BEGIN);
            both.addAll(composer.input().argument());
            both.add(Token.END);
            both.add(Token.command("Else"));
            composer.input().push(both);
        }
        open(condition);
    }

    /// Begins a block; in algorithm2e it is an argument, else it lasts until it is ended.
    private void open(String head) {
        boolean otherwise = head.equals("else");
        if (composer.input().isGroupNext()) {
            line(head);
            indent++;
            List<Token> body = new ArrayList<>(composer.input().argument());
            body.addFirst(Token.command("State"));
            body.add(Token.command(CLOSE));
            composer.input().push(body);
        } else {
            indent -= otherwise ? 1 : 0;
            line(head);
            indent++;
        }
    }

    private void until() {
        indent--;
        line("until " + composer.argument());
    }

    private void word(String name) {
        String plain = name.toLowerCase(Locale.ROOT);
        String word =
                plain.startsWith("kw")
                        ? name.substring(2) + ": "
                        : WORDS.getOrDefault(plain, name + " ");
        line(word.equals("Ret: ") ? "return " : word);
    }

    private String call() {
        String name = composer.argument();
        return name + "(" + (composer.input().isGroupNext() ? composer.argument() : "") + ")";
    }
}
