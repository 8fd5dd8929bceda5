package org.notebooklearning.check.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.notebooklearning.contracts.notebook.CellRole;
import org.notebooklearning.contracts.report.Verdict.Finding;

/// NL210: a cell asks for the address of an image that would help.
final class ImagesAskedFor implements Rule {
    private static final int ENOUGH_WORDS = 8;
    private static final Pattern VERB = Pattern.compile("(?i)\\b(paste|put|insert|add)\\b");
    private static final Pattern NOUN = Pattern.compile("(?i)\\b(url|link|address|image)\\b");

    /// An image of Markdown as far as its text goes; the one in a link is a badge or a button.
    private static final Pattern IMAGE = Pattern.compile("(?<!\\[)!\\[[^\\]]*+");
    private static final Pattern TARGET = Pattern.compile("\\]\\(\\s*+[^)\\s]");

    /// One of HTML, up to the end of the tag.
    private static final Pattern TAG = Pattern.compile("(?i)<img\\s[^>]*+");
    private static final Pattern ADDRESS = Pattern.compile("(?i)\\bsrc\\s*+=");
    private static final Pattern BADGE = Pattern.compile("(?i)badge|shields\\.io|colab");

    @Override
    public Judgement judge(LessonUnderCheck lesson) {
        List<LessonCell> asking =
                lesson.markdownCells().stream().filter(ImagesAskedFor::isAsking).toList();
        List<Finding> findings = new ArrayList<>();
        boolean shown = lesson.markdownCells().stream().anyMatch(ImagesAskedFor::isShowing);
        if (asking.isEmpty() && !shown) {
            findings.add(
                    new Finding(
                            null,
                            0,
                            "",
                            "No cell asks for an image",
                            "Add a markdown cell that asks for the URL of a helpful figure, with"
                                    + " caption and where to find it."));
        }
        for (LessonCell cell : asking) {
            // Where the image stands, somebody did as the cell asked.
            if (isShowing(cell)) {
                continue;
            }
            if (!asks(cell.source()) || cell.words() < ENOUGH_WORDS) {
                findings.add(
                        cell.finding(
                                0,
                                "It does not say what to paste and where to find it",
                                "Ask for the image's URL; give its caption and its place."));
            }
        }
        return new Checked("markdown cells of role image", findings);
    }

    private static boolean isShowing(LessonCell cell) {
        return cell.lines().stream()
                .anyMatch(line -> isShowing(line) && !BADGE.matcher(line).find());
    }

    private static boolean isShowing(String line) {
        return IMAGE.matcher(line).results().anyMatch(image -> hasTarget(line, image.end()))
                || TAG.matcher(line).results().anyMatch(tag -> hasAddress(tag.group()));
    }

    private static boolean hasTarget(String line, int at) {
        return TARGET.matcher(line).region(at, line.length()).lookingAt();
    }

    private static boolean hasAddress(String tag) {
        return ADDRESS.matcher(tag).find();
    }

    /// Whether one of the nouns stands somewhere behind one of the verbs.
    private static boolean asks(String text) {
        Matcher verb = VERB.matcher(text);
        return verb.find() && NOUN.matcher(text).find(verb.end());
    }

    private static boolean isAsking(LessonCell cell) {
        boolean guessed = cell.source().contains("image") && asks(cell.source());
        return cell.is(CellRole.IMAGE) || (guessed && !cell.tagged());
    }
}
