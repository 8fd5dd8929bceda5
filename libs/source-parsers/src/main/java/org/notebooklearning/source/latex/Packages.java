package org.notebooklearning.source.latex;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/// Packages and classes: the author's own ones, which lie in the archive, are read for what they
/// define, and of some that everybody has, the commands for formulas are written down beside this
/// class in terms of what every renderer knows.
final class Packages {
    private static final int MOST = 60;
    private static final Set<String> WRITTEN =
            Set.of("physics", "mathtools", "braket", "derivative");

    /// Packages that everybody has and whose commands are known here: archives that bring a copy of
    /// one mean no other.
    private static final Set<String> STANDARD =
            Set.of(
                    ("algorithm algorithm2e algorithmic algpseudocode amsfonts amsmath amssymb"
                                    + " amsthm array babel booktabs breakurl caption cite cleveref color"
                                    + " comment csquotes enumitem epsf epsfig etoolbox fancyhdr fancyvrb float"
                                    + " geometry graphicx hyperref ifthen inputenc keyval lineno listings"
                                    + " longtable microtype minted multirow natbib siunitx soul subcaption"
                                    + " subfig subfigure tcolorbox tikz times titlesec ulem url wrapfig xargs"
                                    + " xcolor xparse xspace")
                            .split(" ", -1));

    private static final Map<String, String> TEXTS = new ConcurrentHashMap<>();

    private final Composer composer;
    private final ArchiveTexts files;
    private final Set<String> loaded = new HashSet<>();

    Packages(Composer composer, ArchiveTexts files) {
        this.composer = composer;
        this.files = files;
    }

    /// Whether the document asked for the package `name`.
    boolean isLoaded(String name) {
        return loaded.contains(name);
    }

    /// Reads the packages of the comma separated `names`.
    void packages(String names) {
        for (String name : names.split(",", -1)) {
            load(name.strip(), ".sty");
        }
    }

    /// Reads the document class `name`.
    void ofClass(String name) {
        load(name, ".cls");
    }

    private void load(String name, String ending) {
        if (name.isEmpty() || loaded.size() >= MOST || !loaded.add(name)) {
            return;
        }
        String text = STANDARD.contains(name) ? null : files.find(name + ending);
        if (text != null) {
            if (!composer.definitions(text, false)) {
                composer.draft()
                        .note(
                                "The definitions in %s%s expand without end; some were left out."
                                        .formatted(name, ending));
            }
        } else if (WRITTEN.contains(name)) {
            composer.definitions(TEXTS.computeIfAbsent(name, Packages::written), true);
        }
    }

    private static String written(String name) {
        try (InputStream in = Packages.class.getResourceAsStream(name + ".tex")) {
            if (in == null) {
                throw new IllegalStateException(name + ".tex is missing beside " + Packages.class);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
