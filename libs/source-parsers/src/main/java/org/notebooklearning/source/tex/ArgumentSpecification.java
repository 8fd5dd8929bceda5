package org.notebooklearning.source.tex;

import java.util.ArrayList;
import java.util.List;
import org.notebooklearning.source.tex.Macro.Form;
import org.notebooklearning.source.tex.Macro.Parameter;
import org.notebooklearning.source.tex.Token.Kind;

/// Reads how a command of `\NewDocumentCommand` takes its arguments (usrguide, section 2).
final class ArgumentSpecification {
    private static final List<Token> ABSENT = List.of(Token.NO_VALUE);

    private final List<Token> tokens;
    private final List<Parameter> parameters = new ArrayList<>();
    private int at;

    private ArgumentSpecification(List<Token> tokens) {
        this.tokens = tokens;
    }

    /// The parameters that the specification `tokens` names, such as `s O{no} m`.
    static List<Parameter> parameters(List<Token> tokens) {
        ArgumentSpecification specification = new ArgumentSpecification(tokens);
        while (specification.at < tokens.size()) {
            specification.parameter(tokens.get(specification.at++).text());
        }
        return List.copyOf(specification.parameters);
    }

    private void parameter(String type) {
        switch (type) {
            case "m", "v" -> parameters.add(Parameter.MANDATORY);
            case "o" -> parameters.add(new Parameter(Form.OPTIONAL, ABSENT));
            case "O" -> parameters.add(new Parameter(Form.OPTIONAL, group()));
            case "s" -> parameters.add(new Parameter(Form.STAR, List.of()));
            case "t" -> parameters.add(new Parameter(Form.STAR, List.of(), edge()));
            case "d", "r" -> parameters.add(new Parameter(Form.BETWEEN, ABSENT, edge() + edge()));
            case "D", "R" -> {
                String edges = edge() + edge();
                parameters.add(new Parameter(Form.BETWEEN, group(), edges));
            }
            case "g" -> parameters.add(new Parameter(Form.GROUP, ABSENT));
            case "G" -> parameters.add(new Parameter(Form.GROUP, group()));
            // What is done to an argument before it is used changes only its form.
            case ">" -> group();
            default -> {}
        }
    }

    private String edge() {
        return at < tokens.size() ? tokens.get(at++).text() : "";
    }

    private List<Token> group() {
        while (at < tokens.size() && tokens.get(at).is(Kind.SPACE)) {
            at++;
        }
        if (at >= tokens.size() || !tokens.get(at).is(Kind.BEGIN)) {
            return at < tokens.size() ? List.of(tokens.get(at++)) : List.of();
        }
        int start = ++at;
        int depth = 1;
        while (at < tokens.size()) {
            depth += tokens.get(at).is(Kind.BEGIN) ? 1 : tokens.get(at).is(Kind.END) ? -1 : 0;
            at++;
            if (depth == 0) {
                return List.copyOf(tokens.subList(start, at - 1));
            }
        }
        return List.copyOf(tokens.subList(start, at));
    }
}
