package org.notebooklearning.html.clean;

/// Text in HTML and MathML.
public final class Markup {
    private Markup() {}

    /// `text` as it stands between tags or in a quoted attribute. Control characters, which no page
    /// may hold, are left out.
    public static String escaped(String text) {
        StringBuilder all = new StringBuilder(text.length() + 16);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '&' -> all.append("&amp;");
                case '<' -> all.append("&lt;");
                case '>' -> all.append("&gt;");
                case '"' -> all.append("&quot;");
                case '\'' -> all.append("&#39;");
                default -> {
                    if ((c >= ' ' && c != 0x7f) || c == '\n' || c == '\t') {
                        all.append(c);
                    }
                }
            }
        }
        return all.toString();
    }

    /// `<tag>content</tag>`; the content is markup already.
    public static String element(String tag, String content) {
        return "<" + tag + ">" + content + "</" + tag + ">";
    }
}
