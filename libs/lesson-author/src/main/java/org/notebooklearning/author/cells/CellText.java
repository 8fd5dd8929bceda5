package org.notebooklearning.author.cells;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// One cell in percent format, as it is written.
///
/// @param marker what stands behind `# %%`, such as `[markdown] recap="true"`
/// @param body the lines below, without blank ones around them
public record CellText(String marker, String body) {
    private static final Pattern MARKER = Pattern.compile("^# %%(.*)$", Pattern.MULTILINE);
    private static final Pattern ATTRIBUTE = Pattern.compile("\\s*\\b([a-z]+)=\"([^\"]*)\"");

    /// The cells of `text`; what stands before the first marker is no cell.
    public static List<CellText> parse(String text) {
        List<CellText> cells = new ArrayList<>();
        Matcher marker = MARKER.matcher(text.replace("\r\n", "\n"));
        String whole = text.replace("\r\n", "\n");
        boolean more = marker.find();
        while (more) {
            String attributes = marker.group(1).strip();
            int start = marker.end();
            more = marker.find();
            String body = whole.substring(start, more ? marker.start() : whole.length());
            cells.add(new CellText(attributes, withoutBlankEdges(body)));
        }
        return List.copyOf(cells);
    }

    /// `cells` as one text.
    public static String join(List<CellText> cells) {
        return cells.stream().map(CellText::text).collect(Collectors.joining("\n\n", "", "\n"));
    }

    /// Whether it is markdown.
    public boolean isWords() {
        return marker.contains("[markdown]");
    }

    /// The value of an attribute of the marker; empty where it has none of this name.
    public String attribute(String name) {
        Matcher matcher = ATTRIBUTE.matcher(marker);
        while (matcher.find()) {
            if (matcher.group(1).equals(name)) {
                return matcher.group(2);
            }
        }
        return "";
    }

    /// The same without an attribute.
    CellText without(String name) {
        String rest =
                ATTRIBUTE
                        .matcher(marker)
                        .replaceAll(
                                match ->
                                        match.group(1).equals(name)
                                                ? ""
                                                : Matcher.quoteReplacement(match.group()));
        return new CellText(rest.strip(), body);
    }

    /// The same with an attribute more.
    public CellText with(String name, String value) {
        return new CellText((marker + " " + name + "=\"" + value + "\"").strip(), body);
    }

    private String text() {
        return "# %%" + (marker.isEmpty() ? "" : " " + marker) + "\n" + body;
    }

    private static String withoutBlankEdges(String body) {
        return body.replaceFirst("\\A(?:[ \\t]*\\n)+", "").stripTrailing();
    }
}
