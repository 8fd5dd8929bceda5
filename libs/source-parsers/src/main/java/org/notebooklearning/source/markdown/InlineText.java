package org.notebooklearning.source.markdown;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;
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

/// The text of one block without its marks. Links and pictures go to the draft, where there is one.
final class InlineText {
    private static final Pattern FOOTNOTE_MARK = Pattern.compile("\\[\\^[^\\]\\s]{1,60}\\]");
    private static final Pattern ALERT_MARK = Pattern.compile("^\\[![A-Z][\\w:-]*\\]\\s*");
    private static final Pattern ADDRESS =
            Pattern.compile("https?://[^\\s<>()\"]*[^\\s<>()\".,;:!?]");

    private final Formulas formulas;
    private final String base;
    private final @Nullable DocumentDraft draft;
    private final StringBuilder text = new StringBuilder();

    InlineText(Formulas formulas, String base, @Nullable DocumentDraft draft) {
        this.formulas = formulas;
        this.base = base;
        this.draft = draft;
    }

    /// The text of `block` on one line, its formulas between dollars.
    String text(Node block) {
        return collapsed(formulas.restored(gathered(block)));
    }

    /// The same with the tokens of the formulas, without the marks of footnotes and alerts.
    String tokens(Node block) {
        String all = FOOTNOTE_MARK.matcher(gathered(block)).replaceAll("");
        return ALERT_MARK.matcher(all.stripLeading()).replaceFirst("");
    }

    static String collapsed(String text) {
        return text.replaceAll("[\\s\u00a0]+", " ").strip();
    }

    private String gathered(Node block) {
        children(block);
        return text.toString();
    }

    private void children(Node parent) {
        for (Node node = parent.getFirstChild(); node != null; node = node.getNext()) {
            inline(node);
        }
    }

    private void inline(Node node) {
        switch (node) {
            case Text words -> words(words.getLiteral());
            case Code code -> text.append(formulas.restored(code.getLiteral()));
            case SoftLineBreak soft -> text.append(' ');
            case HardLineBreak hard -> text.append('\n');
            case HtmlInline tag -> {}
            case Image image -> image(image);
            case Link link -> link(link);
            default -> children(node);
        }
    }

    private void words(String words) {
        text.append(words);
        if (draft != null && words.contains("://")) {
            var address = ADDRESS.matcher(words);
            while (address.find()) {
                draft.link(address.group(), address.group());
            }
        }
    }

    private void link(Link link) {
        int begin = text.length();
        children(link);
        String words = collapsed(formulas.restored(text.substring(begin)));
        Optional<String> address = absolute(link.getDestination());
        if (draft != null && address.isPresent() && !words.isEmpty()) {
            draft.link(words, address.get());
        }
    }

    private void image(Image image) {
        String alt = new InlineText(formulas, base, null).text(image);
        if (draft != null) {
            draft.figure(
                    "",
                    image.getTitle() == null ? "" : image.getTitle(),
                    absolute(image.getDestination()).orElse(null),
                    alt.isEmpty() ? null : alt,
                    0);
        }
    }

    private Optional<String> absolute(String destination) {
        try {
            URI address = new URI(destination);
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
