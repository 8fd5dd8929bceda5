package org.notebooklearning.source.markdown;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.node.Code;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;
import org.jspecify.annotations.Nullable;
import org.notebooklearning.source.draft.DocumentDraft;
import org.notebooklearning.source.html.HtmlReader;
import org.notebooklearning.source.text.FormulaMacros;
import org.notebooklearning.source.text.RunningText;

/// The text of one block without its marks. Links and pictures go to the draft, where there is one.
final class InlineText {
    private static final Pattern FOOTNOTE_MARK = Pattern.compile("\\[\\^[^\\]\\s]{1,60}\\]");
    private static final Pattern ADDRESS =
            Pattern.compile("https?://[^\\s<>()\"]*[^\\s<>()\".,;:!?]");
    private static final Pattern SCRIPT =
            Pattern.compile(
                    "(?<=\\S)\\^([^\\s^\\[\\]]{1,16})\\^|(?<=[\\p{L}\\p{N})\\]])~([^\\s~]{1,16})~(?!~)|~~|@sec-([\\w-]{1,60})");
    private static final Pattern ROLE = Pattern.compile("\\{([a-zA-Z][\\w:.+-]{0,40})\\}$");

    private final Formulas formulas;
    private final MarkdownContext context;
    private final @Nullable DocumentDraft draft;
    private final Consumer<Formulas.Formula> display;
    private RunningText text = new RunningText();
    private @Nullable RunningText outer;
    private String tag = "";

    /// `display` is told of displayed formulas when what stands before them is gathered.
    InlineText(
            Formulas formulas,
            MarkdownContext context,
            @Nullable DocumentDraft draft,
            Consumer<Formulas.Formula> display) {
        this.formulas = formulas;
        this.context = context;
        this.draft = draft;
        this.display = display;
    }

    /// The same with displayed formulas in the line.
    InlineText(Formulas formulas, MarkdownContext context, @Nullable DocumentDraft draft) {
        this(formulas, context, draft, formula -> {});
    }

    /// The text of `block` on one line, its formulas between dollars.
    String text(Node block) {
        children(block);
        return words().text();
    }

    /// Gathers the text of `block`.
    void gather(Node block) {
        children(block);
    }

    /// What was gathered since it was last asked for.
    RunningText.Words words() {
        if (outer != null) {
            close();
        }
        return text.take();
    }

    private void children(Node parent) {
        for (Node node = parent.getFirstChild(); node != null; node = node.getNext()) {
            inline(node);
        }
    }

    private void inline(Node node) {
        switch (node) {
            case Text words -> text(words);
            case Code code -> code(code);
            case SoftLineBreak soft -> text.words(" ");
            case HardLineBreak hard -> text.words(" ");
            case HtmlInline html -> tag(html.getLiteral());
            case Image image -> image(image);
            case Link link -> link(link);
            default -> children(node);
        }
    }

    /// The role before code belongs to it and is no text.
    private void text(Text node) {
        String words = node.getLiteral();
        if (node.getNext() instanceof Code) {
            words = ROLE.matcher(words).replaceFirst("");
        }
        tokens(FOOTNOTE_MARK.matcher(words).replaceAll(""));
        if (draft != null && words.contains("://")) {
            Matcher address = ADDRESS.matcher(words);
            while (address.find()) {
                draft.link(address.group(), address.group());
            }
        }
    }

    private void tokens(String words) {
        int done = 0;
        for (int at = Formulas.next(words, 0); at >= 0; at = Formulas.next(words, done)) {
            plain(words.substring(done, at));
            formula(formulas.at(words, at));
            done = Formulas.end(words, at);
        }
        plain(words.substring(done));
    }

    private void plain(String words) {
        Matcher script = SCRIPT.matcher(words);
        int done = 0;
        while (script.find()) {
            text.words(words.substring(done, script.start()));
            if (script.group(1) != null) {
                text.raised(script.group(1));
            } else if (script.group(2) != null) {
                text.lowered(script.group(2));
            } else if (script.group(3) != null) {
                text.words(context.shown("sec-" + script.group(3)));
            }
            done = script.end();
        }
        text.words(words.substring(done));
    }

    private void formula(Formulas.Formula formula) {
        String latex = context.macros().expanded(formula.latex());
        if (formula.definition() || latex.isBlank()) {
            return;
        }
        if (formula.display()) {
            display.accept(
                    new Formulas.Formula(latex, true, formula.source(), formula.label(), false));
        } else {
            text.verbatim("$" + FormulaMacros.onOneLine(latex) + "$");
        }
    }

    private void code(Code code) {
        String literal = formulas.restored(code.getLiteral());
        String role = "";
        if (code.getPrevious() instanceof Text before) {
            Matcher named = ROLE.matcher(before.getLiteral());
            role = named.find() ? named.group(1) : "";
        }
        if (role.isEmpty()) {
            text.code(literal);
        } else {
            new MarkdownRoles(context, draft).append(role, literal, text);
        }
    }

    /// HTML in a line: what raises, lowers or is code; pictures and what is embedded are read as a
    /// page is.
    private void tag(String html) {
        String lower = html.toLowerCase(java.util.Locale.ROOT);
        if (lower.matches("<(sup|sub|code|tt|samp)\\b[^>]*>") && outer == null) {
            tag = lower.replaceAll("^<(\\w+).*$", "$1");
            outer = text;
            text = new RunningText();
        } else if (outer != null && lower.equals("</" + tag + ">")) {
            close();
        } else if (lower.startsWith("<br")
                || lower.startsWith("</p")
                || lower.startsWith("</div")) {
            text.space();
        } else if (draft != null
                && lower.matches("(?s)<(img|iframe|video|audio|embed|object)\\b.*")) {
            HtmlReader.append(html, context.base(), draft);
        }
    }

    private void close() {
        RunningText before = outer == null ? new RunningText() : outer;
        String inside = text.take().text();
        outer = null;
        text = before;
        switch (tag) {
            case "sup" -> text.raised(inside);
            case "sub" -> text.lowered(inside);
            default -> text.code(inside);
        }
    }

    private void link(Link link) {
        String words = new InlineText(formulas, context, null).text(link);
        children(link);
        Optional<String> address = absolute(link.getDestination());
        if (draft != null && address.isPresent() && !words.isEmpty()) {
            draft.link(words, address.get());
        }
        if (words.isEmpty() && link.getDestination().startsWith("#")) {
            text.words(context.shown(link.getDestination().substring(1)));
        }
    }

    private void image(Image image) {
        String alt = new InlineText(formulas, context, null).text(image);
        String address = image.getDestination();
        if (address.startsWith("attachment:")) {
            context.leftOut().left("a picture attached to a cell");
        } else if (draft != null && !isBadge(address)) {
            draft.figure(
                    "",
                    image.getTitle() == null ? "" : image.getTitle(),
                    absolute(address).orElse(null),
                    alt.isEmpty() ? null : alt,
                    0);
        }
    }

    private static boolean isBadge(String address) {
        return address.contains("shields.io") || address.matches("(?i).*\\bbadges?\\b.*\\.svg.*");
    }

    private Optional<String> absolute(String destination) {
        try {
            URI address = new URI(formulas.restored(destination));
            String base = context.base();
            URI whole = base.isEmpty() ? address : new URI(base).resolve(address);
            String scheme = whole.getScheme();
            boolean web = "http".equals(scheme) || "https".equals(scheme);
            return web && !destination.startsWith("#")
                    ? Optional.of(whole.toString())
                    : Optional.empty();
        } catch (URISyntaxException e) {
            // No address at all: the words stay as text.
            return Optional.empty();
        }
    }
}
