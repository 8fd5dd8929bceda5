package org.notebooklearning.source.tex;

import java.util.ArrayList;
import java.util.List;
import org.notebooklearning.source.tex.Macro.Form;
import org.notebooklearning.source.tex.Macro.Parameter;
import org.notebooklearning.source.tex.Token.Kind;

/// Delimiters that `\DeclarePairedDelimiter` and its kin declare: alone they have their plain size,
/// with a star they grow, and an option such as `\big` gives their size (mathtools, section 3.6).
final class PairedDelimiters {
    /// A command that no document can write; its arguments are the star, the size, both
    /// delimiters and what stands between.
    static final String COMMAND = "paired delimiter";

    /// The first argument alone.
    static final List<Token> FIRST = List.of(Token.character('#'), Token.character('1'));

    private static final Token SIZE = Token.command("delimsize");

    private PairedDelimiters() {}

    /// The macro of `arguments` arguments that is declared so.
    static Macro macro(
            int arguments,
            List<Token> before,
            List<Token> left,
            List<Token> right,
            List<Token> after,
            List<Token> body) {
        List<Parameter> parameters = new ArrayList<>();
        parameters.add(new Parameter(Form.STAR, List.of()));
        parameters.add(new Parameter(Form.OPTIONAL, List.of()));
        for (int i = 0; i < arguments; i++) {
            parameters.add(Parameter.MANDATORY);
        }
        List<Token> call = new ArrayList<>(shifted(before));
        call.add(Token.command(COMMAND));
        group(call, List.of(Token.character('#'), Token.character('1')));
        group(call, List.of(Token.character('#'), Token.character('2')));
        group(call, left);
        group(call, right);
        group(call, shifted(body));
        call.addAll(shifted(after));
        return new Macro(parameters, call);
    }

    private static void group(List<Token> call, List<Token> content) {
        call.add(Token.BEGIN);
        call.addAll(content);
        call.add(Token.END);
    }

    /// The star and the size come before the arguments that the author counted.
    private static List<Token> shifted(List<Token> body) {
        List<Token> shifted = new ArrayList<>();
        for (int i = 0; i < body.size(); i++) {
            Token token = body.get(i);
            shifted.add(token);
            if (token.is(Kind.PARAMETER) && i + 1 < body.size()) {
                Token which = body.get(++i);
                int number = which.text().charAt(0) - '0';
                shifted.add(number >= 1 && number <= 7 ? Token.character('2' + number) : which);
            }
        }
        return shifted;
    }

    /// What stands for the command, whose arguments come next in `input`.
    static List<Token> set(TokenInput input) {
        boolean grows = !input.argument().isEmpty();
        List<Token> size = input.argument();
        List<Token> left = input.argument();
        List<Token> right = input.argument();
        List<Token> body = input.argument();
        boolean sized = !grows && !size.isEmpty();
        List<Token> set = new ArrayList<>();
        if (grows) {
            set.add(Token.command("left"));
        } else if (sized) {
            set.addAll(size);
        }
        set.addAll(left.isEmpty() && (grows || sized) ? List.of(Token.character('.')) : left);
        for (Token token : body) {
            if (!token.equals(SIZE)) {
                set.add(token);
            } else if (grows) {
                set.add(Token.command("middle"));
            } else if (sized) {
                set.addAll(size);
            }
        }
        if (grows) {
            set.add(Token.command("right"));
        } else if (sized) {
            set.addAll(size);
        }
        set.addAll(right.isEmpty() && (grows || sized) ? List.of(Token.character('.')) : right);
        return set;
    }
}
