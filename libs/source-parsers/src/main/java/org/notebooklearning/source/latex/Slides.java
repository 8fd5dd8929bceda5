package org.notebooklearning.source.latex;

import java.util.List;
import org.notebooklearning.source.tex.Token;

/// Slides of the beamer class: frames are sections, and what is shown step by step is read at once
/// (beamer user guide, section 9).
final class Slides {
    private static final List<String> BLOCKS = List.of("block", "alertblock", "exampleblock");

    private final Composer composer;

    Slides(Composer composer) {
        this.composer = composer;
        Vocabulary vocabulary = composer.vocabulary();
        vocabulary.environment(this::frame, "frame");
        vocabulary.command(
                _ -> {
                    composer.input().takes("*");
                    skipOverlays();
                    heading(composer.argument());
                },
                "frametitle");
        vocabulary.command(
                _ -> {
                    skipOverlays();
                    composer.paragraphs().flush();
                    composer.text().append(composer.argument());
                    composer.paragraphs().flush();
                },
                "framesubtitle");
        vocabulary.command(
                _ -> {
                    skipOverlays();
                    composer.input().option();
                    composer.paragraphs().flush();
                    composer.input().push(composer.input().argument());
                },
                "frame");
        vocabulary.command(
                _ -> {
                    skipOverlays();
                    composer.input().option();
                },
                "transdissolve",
                "transfade",
                "transwipe",
                "transpush",
                "titlepage");
        vocabulary.command(
                _ -> {
                    skipOverlays();
                    composer.skip("om");
                },
                "column");
        for (String name : BLOCKS) {
            vocabulary.environment(this::block, name);
        }
        vocabulary.command(
                _ -> shown(),
                "only",
                "onslide",
                "uncover",
                "visible",
                "alert",
                "structure",
                "action",
                "pause",
                "invisible",
                "temporal",
                "textonly");
        vocabulary.command(
                _ -> {
                    skipOverlays();
                    List<Token> then = composer.input().argument();
                    composer.input().argument();
                    composer.input().push(then);
                },
                "alt");
        vocabulary.environment(this::shownEnvironment, "onlyenv", "uncoverenv", "visibleenv");
        vocabulary.environment(
                this::overlayArea, "overlayarea", "overprint", "actionenv", "alertenv");
        vocabulary.command(
                _ -> {
                    skipOverlays();
                    composer.skip("om");
                },
                "againframe");
        vocabulary.command(_ -> composer.skip("m"), "note", "usetheme", "usecolortheme");
        var item = vocabulary.command("item");
        if (item != null) {
            vocabulary.command(
                    name -> {
                        skipOverlays();
                        item.accept(name);
                    },
                    "item");
        }
    }

    /// Passes over `<1-2>` and `<+->`.
    private void skipOverlays() {
        composer.input().overlay();
    }

    private void frame(String name) {
        composer.paragraphs().flush();
        skipOverlays();
        composer.input().option();
        composer.input().option();
        composer.paragraphs().enter(name, composer.paragraphs().kind(), _ -> {});
        if (composer.input().isGroupAtOnce()) {
            heading(composer.argument());
            if (composer.input().isGroupAtOnce()) {
                composer.text().append(composer.argument());
                composer.paragraphs().flush();
            }
        }
    }

    private void heading(String title) {
        composer.paragraphs().flush();
        if (!title.isEmpty()) {
            composer.draft().heading("", title, 3, 0);
        }
    }

    private void block(String name) {
        composer.paragraphs().flush();
        skipOverlays();
        String title = composer.argument();
        skipOverlays();
        composer.paragraphs().enter(name, composer.paragraphs().kind(), _ -> {});
        if (!title.isEmpty()) {
            composer.text().append(title + ". ");
        }
    }

    /// What is shown on some steps is always there; its argument is read on as usual.
    private void shown() {
        skipOverlays();
    }

    private void shownEnvironment(String name) {
        skipOverlays();
        composer.paragraphs().enter(name, composer.paragraphs().kind(), _ -> {});
    }

    private void overlayArea(String name) {
        skipOverlays();
        if (name.equals("overlayarea")) {
            composer.skip("mm");
        } else {
            composer.input().option();
        }
        composer.paragraphs().enter(name, composer.paragraphs().kind(), _ -> {});
    }
}
