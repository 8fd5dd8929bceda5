package org.notebooklearning.source.latex;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.notebooklearning.contracts.source.SourceDocument.Paragraph.Kind;
import org.notebooklearning.contracts.source.SourceDocument.TableCell;
import org.notebooklearning.source.tex.Token;
import org.notebooklearning.source.tex.Tokens;

/// Figures and tables with their captions, numbers and pictures.
final class Floats {
    /// A picture of a float; its bytes are null where it can not be shown.
    private static final class Picture {
        private final byte @Nullable [] png;
        private final String caption;
        private final @Nullable String alt;

        Picture(byte @Nullable [] png, String caption, @Nullable String alt) {
            this.png = png;
            this.caption = caption;
            this.alt = alt;
        }
    }

    private static final class Open {
        private final String kind;
        private final List<Picture> pictures = new ArrayList<>();
        private final List<List<List<TableCell>>> tables = new ArrayList<>();
        private final List<String> parts = new ArrayList<>();
        private String number = "";
        private String caption = "";
        private boolean drawing;

        Open(String kind) {
            this.kind = kind;
        }
    }

    private final Composer composer;
    private final Counters counters;
    private final Graphics graphics;
    private final Deque<Open> open = new ArrayDeque<>();
    private int unread;
    private boolean part;
    private String partCaption = "";
    private String looseLabel = "";
    private String looseCaption = "";

    Floats(Composer composer, Counters counters, Graphics graphics) {
        this.composer = composer;
        this.counters = counters;
        this.graphics = graphics;
        Vocabulary vocabulary = composer.vocabulary();
        for (String name : List.of("figure", "SCfigure", "sidewaysfigure", "marginfigure")) {
            vocabulary.environment(begun -> begin(begun, "figure", "o"), name, name + "*");
        }
        for (String name :
                List.of("table", "sidewaystable", "margintable", "SCtable", "threeparttable")) {
            vocabulary.environment(begun -> begin(begun, "table", "o"), name, name + "*");
        }
        vocabulary.environment(
                begun -> begin(begun, "figure", "omom"), "wrapfigure", "floatingfigure");
        vocabulary.environment(begun -> begin(begun, "table", "omom"), "wraptable");
        vocabulary.environment(
                begun -> beginPart(begun), "subfigure", "subtable", "subcaptionblock");
        vocabulary.command(
                _ -> partCommand(), "subfigure", "subfloat", "subcaptionbox", "subtable");
        vocabulary.command(_ -> caption(""), "caption");
        vocabulary.command(_ -> caption(composer.name()), "captionof");
        vocabulary.command(_ -> picture(), "includegraphics", "epsfbox", "includesvg", "plotone");
        vocabulary.command(_ -> picture(KeyValues.of(composer.name())), "epsfig", "psfig");
        vocabulary.command(_ -> folders(), "graphicspath");
        for (String drawing :
                List.of(
                        "tikzpicture",
                        "pgfpicture",
                        "pspicture",
                        "picture",
                        "tikzcd",
                        "axis",
                        "forest",
                        "circuitikz",
                        "overpic",
                        "feynman",
                        "asy",
                        "psfrags",
                        "xy")) {
            vocabulary.environment(this::drawing, drawing, drawing + "*");
        }
    }

    /// How many pictures were left out.
    int unread() {
        return unread;
    }

    /// Appends a table, with the caption of the float that it stands in once that is known.
    void table(List<List<TableCell>> rows) {
        if (open.isEmpty()) {
            composer.draft().cells(looseLabel, looseCaption, rows, 0, null);
            looseLabel = "";
            looseCaption = "";
        } else {
            open.element().tables.add(rows);
        }
    }

    private void begin(String name, String kind, String signature) {
        composer.paragraphs().flush();
        composer.skip(signature);
        if (!open.isEmpty()) {
            // Parts of a float, such as the table within its notes, belong to it.
            composer.paragraphs().enter(name, composer.paragraphs().kind(), _ -> {});
            return;
        }
        composer.paragraphs().enter(name, Kind.TEXT, _ -> finish());
        open.push(new Open(kind));
    }

    private void beginPart(String name) {
        composer.paragraphs().flush();
        composer.skip("om");
        part = true;
        partCaption = "";
        composer.paragraphs().enter(name, composer.paragraphs().kind(), _ -> part = false);
    }

    /// `\subfloat[caption]{picture}`.
    private void partCommand() {
        Target whole = composer.paragraphs().reference();
        var option = composer.input().option();
        var content = composer.input().argument();
        partCaption = "";
        if (option != null) {
            addPart(option);
            composer.inline(content);
        } else {
            addPart(content);
        }
        partCaption = "";
        composer.paragraphs().refer(whole.kind(), whole.number());
    }

    /// Counts a part and reads its caption, in which its label may stand.
    private void addPart(List<Token> words) {
        if (open.isEmpty()) {
            composer.inline(words);
            return;
        }
        Open now = open.element();
        String letter = Counters.format("alph", now.parts.size() + 1);
        String next = Integer.toString(counters.value(now.kind) + 1);
        composer.paragraphs()
                .refer("sub" + now.kind, (now.number.isEmpty() ? next : now.number) + letter);
        int place = now.parts.size();
        now.parts.add("");
        partCaption = "(" + letter + ")";
        String text = composer.inline(words);
        if (!text.isEmpty()) {
            partCaption += " " + text;
            now.parts.set(place, partCaption);
        }
    }

    private void caption(String of) {
        composer.input().takes("*");
        composer.input().option();
        var words = composer.input().argument();
        if (part) {
            addPart(words);
            return;
        }
        boolean own = open.isEmpty();
        Open now = own ? new Open(of.isEmpty() ? "table" : of) : open.element();
        String kind = of.isEmpty() ? now.kind : of;
        now.number = counters.step(kind);
        composer.paragraphs().refer(kind, now.number);
        String text = composer.inline(words);
        now.caption = now.caption.isEmpty() ? text : now.caption + " " + text;
        if (own && composer.paragraphs().isInline()) {
            // The caption of a table that is no float, such as a long one, stands within it.
            looseLabel = label(now);
            looseCaption = text;
        } else if (own) {
            composer.paragraphs().flush();
            composer.draft().paragraph(Kind.TEXT, label(now) + ": " + text, 0);
        }
    }

    private static String label(Open now) {
        if (now.number.isEmpty()) {
            return "";
        }
        return (now.kind.equals("table") ? "Table " : "Figure ") + now.number;
    }

    private void finish() {
        Open now = open.poll();
        if (now == null) {
            return;
        }
        String label = label(now);
        String caption = TextBuffer.collapsed(String.join(" ", now.parts));
        caption = (now.caption + (caption.isEmpty() ? "" : " " + caption)).strip();
        for (List<List<TableCell>> rows : now.tables) {
            composer.draft().cells(label, caption, rows, 0, null);
        }
        if (now.kind.equals("table") && !now.tables.isEmpty()) {
            return;
        }
        pictures(now, label, caption);
    }

    private void pictures(Open now, String label, String caption) {
        List<Picture> shown = now.pictures.stream().filter(p -> p.png != null).toList();
        if (shown.isEmpty() && !(caption.isEmpty() && now.pictures.isEmpty() && !now.drawing)) {
            String alt = now.pictures.isEmpty() ? null : now.pictures.getFirst().alt;
            composer.draft().figure(label, caption, null, alt, 0);
        }
        for (int i = 0; i < shown.size(); i++) {
            Picture picture = shown.get(i);
            String name = i == 0 ? label : label + Counters.format("alph", i + 1);
            byte[] png = picture.png;
            if (png != null) {
                composer.draft()
                        .picture(
                                name,
                                i == 0 ? caption : picture.caption,
                                picture.alt,
                                png,
                                0,
                                null);
            }
        }
    }

    private void picture() {
        composer.input().takes("*");
        List<Token> option = composer.input().option();
        composer.input().option();
        Map<String, String> keys = KeyValues.of(option == null ? "" : Tokens.source(option));
        String alt = keys.get("alt");
        picture(composer.name(), alt == null ? null : composer.inline(alt));
    }

    private void picture(Map<String, String> options) {
        picture(options.getOrDefault("file", options.getOrDefault("figure", "")), null);
    }

    private void picture(String name, @Nullable String alt) {
        byte[] png = graphics.png(name);
        if (png == null) {
            unread++;
        }
        if (!open.isEmpty()) {
            open.element().pictures.add(new Picture(png, partCaption, alt));
        } else if (png != null && !composer.paragraphs().isInline()) {
            composer.draft().picture("", "", alt, png, 0, null);
        } else if (alt != null && !composer.paragraphs().isInline()) {
            composer.draft().figure("", "", null, alt, 0);
        }
    }

    private void folders() {
        for (String folder : Tokens.source(composer.input().argument()).split("[{}]", -1)) {
            if (!folder.isBlank()) {
                graphics.folder(folder.strip());
            }
        }
    }

    private void drawing(String name) {
        composer.input().environment(name, true);
        unread++;
        if (!open.isEmpty()) {
            open.element().drawing = true;
        }
    }
}
