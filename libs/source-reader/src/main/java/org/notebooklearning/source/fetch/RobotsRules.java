package org.notebooklearning.source.fetch;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/// What a robots.txt says to one program (RFC 9309): the groups that name it, else those for all.
/// Of the rules that match a path the longest counts, and an allowing one wins a tie.
final class RobotsRules {
    private static final int LONGEST_PATTERN = 2_000;

    private record Rule(boolean allows, String pattern) {}

    private final List<Rule> rules;

    private RobotsRules(List<Rule> rules) {
        this.rules = rules;
    }

    /// Everything is allowed.
    static RobotsRules none() {
        return new RobotsRules(List.of());
    }

    /// The rules in `text` for the program whose product token is `program`.
    static RobotsRules parse(String text, String program) {
        List<Rule> named = new ArrayList<>();
        List<Rule> forAll = new ArrayList<>();
        boolean isNamed = false;
        boolean namesUs = false;
        boolean namesAll = false;
        boolean inAgents = false;
        for (String raw : text.split("\\R", -1)) {
            int hash = raw.indexOf('#');
            String line = (hash < 0 ? raw : raw.substring(0, hash)).strip();
            int colon = line.indexOf(':');
            if (colon < 0) {
                continue;
            }
            String key = line.substring(0, colon).strip().toLowerCase(Locale.ROOT);
            String value = line.substring(colon + 1).strip();
            if (key.equals("user-agent")) {
                namesUs = (inAgents && namesUs) || isProgram(value, program);
                namesAll = (inAgents && namesAll) || value.equals("*");
                isNamed |= namesUs;
                inAgents = true;
            } else if (key.equals("allow") || key.equals("disallow")) {
                inAgents = false;
                if (!value.isEmpty() && value.length() <= LONGEST_PATTERN) {
                    Rule rule = new Rule(key.equals("allow"), value);
                    if (namesUs) {
                        named.add(rule);
                    }
                    if (namesAll) {
                        forAll.add(rule);
                    }
                }
            }
        }
        return new RobotsRules(isNamed ? named : forAll);
    }

    /// Whether `path`, with its query, may be fetched.
    boolean allow(String path) {
        return rules.stream()
                .filter(rule -> matches(rule.pattern(), path))
                .max(
                        Comparator.comparingInt((Rule rule) -> rule.pattern().length())
                                .thenComparing(Rule::allows))
                .map(Rule::allows)
                .orElse(true);
    }

    private static boolean isProgram(String value, String program) {
        // What follows the token, such as a version, is no part of it.
        String token = value.split("[^A-Za-z_-]", 2)[0];
        return token.equalsIgnoreCase(program);
    }

    /// The pattern from the beginning on, `*` for any text and `$` for the end. Each piece is taken
    /// at its first place, so nothing is tried twice.
    private static boolean matches(String pattern, String path) {
        boolean toEnd = pattern.endsWith("$");
        String body = toEnd ? pattern.substring(0, pattern.length() - 1) : pattern;
        String[] pieces = body.split("\\*+", -1);
        if (!path.startsWith(pieces[0])) {
            return false;
        }
        int at = pieces[0].length();
        if (pieces.length == 1) {
            return !toEnd || at == path.length();
        }
        for (int i = 1; i < pieces.length - 1; i++) {
            int found = path.indexOf(pieces[i], at);
            if (found < 0) {
                return false;
            }
            at = found + pieces[i].length();
        }
        String last = pieces[pieces.length - 1];
        if (toEnd) {
            return path.length() - last.length() >= at && path.endsWith(last);
        }
        return path.indexOf(last, at) >= 0;
    }
}
