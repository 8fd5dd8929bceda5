package org.notebooklearning.source.latex;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.notebooklearning.source.tex.Tokens;

/// Abbreviations and terms of the glossaries and acronym packages: spelled out at their first use.
final class Glossary {
    private record Term(String brief, String full) {}

    private final Composer composer;
    private final Map<String, Term> terms = new HashMap<>();
    private final Set<String> used = new HashSet<>();

    Glossary(Composer composer) {
        this.composer = composer;
        Vocabulary vocabulary = composer.vocabulary();
        vocabulary.command(_ -> acronym(), "newacronym", "newabbreviation");
        vocabulary.command(_ -> term(), "newglossaryentry", "DeclareAcronym");
        vocabulary.command(_ -> acro(), "acro", "acrodef", "newacro");
        vocabulary.command(
                this::print,
                "gls",
                "glspl",
                "Gls",
                "Glspl",
                "GLS",
                "ac",
                "acp",
                "Ac",
                "Acp",
                "acl",
                "acs",
                "acf",
                "acrshort",
                "acrlong",
                "acrfull",
                "acrshortpl",
                "acrlongpl",
                "glsentryshort",
                "glsentrylong",
                "glstext",
                "acsp",
                "aclp",
                "glsxtrshort",
                "glsxtrlong",
                "acfp",
                "acrfullpl",
                "Acl",
                "Acs",
                "Acf",
                "Acrshort",
                "Acrlong",
                "Acrfull",
                "glsdesc",
                "Glsdesc",
                "glsname",
                "glssymbol");
        vocabulary.command(_ -> used.add(composer.name()), "glsunset", "acused");
        vocabulary.command(_ -> used.remove(composer.name()), "glsreset");
        vocabulary.command(_ -> used.clear(), "glsresetall", "acresetall");
        vocabulary.environment(
                name -> {
                    composer.input().option();
                    composer.paragraphs().enterInline(name, _ -> {});
                },
                "acronym");
    }

    private void acronym() {
        composer.input().option();
        String key = composer.name();
        String brief = composer.argument();
        terms.put(key, new Term(brief, composer.argument()));
    }

    private void term() {
        String key = composer.name();
        Map<String, String> values = KeyValues.of(Tokens.source(composer.input().argument()));
        String name = values.getOrDefault("short", values.getOrDefault("name", key));
        terms.put(
                key,
                new Term(
                        composer.inline(name),
                        composer.inline(
                                values.getOrDefault(
                                        "long", values.getOrDefault("description", "")))));
    }

    private void acro() {
        String key = composer.name();
        String brief = composer.option();
        terms.put(key, new Term(brief == null ? key : brief, composer.argument()));
    }

    private void print(String command) {
        composer.input().takes("*");
        composer.input().option();
        String key = composer.name();
        Term term = terms.getOrDefault(key, new Term(key, ""));
        String lower = command.toLowerCase(Locale.ROOT);
        boolean plural =
                lower.endsWith("pl")
                        || lower.equals("acp")
                        || lower.equals("acsp")
                        || lower.equals("aclp");
        String ending = plural ? "s" : "";
        boolean full = lower.startsWith("acf") || lower.startsWith("acrfull");
        boolean brief =
                lower.contains("short")
                        || lower.startsWith("acs")
                        || lower.equals("glstext")
                        || lower.equals("glsname")
                        || lower.equals("glssymbol");
        boolean spelled =
                lower.contains("long") || lower.startsWith("acl") || lower.equals("glsdesc");
        String words;
        if (term.full().isEmpty() || brief) {
            words = term.brief() + ending;
        } else if (spelled) {
            words = term.full() + ending;
        } else if (full || used.add(key)) {
            words = term.full() + ending + " (" + term.brief() + ending + ")";
        } else {
            words = term.brief() + ending;
        }
        boolean capital = Character.isUpperCase(command.charAt(0)) && !words.isEmpty();
        composer.text()
                .append(
                        capital
                                ? words.substring(0, 1).toUpperCase(Locale.ROOT)
                                        + words.substring(1)
                                : words);
    }
}
