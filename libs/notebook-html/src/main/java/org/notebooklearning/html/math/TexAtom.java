package org.notebooklearning.html.math;

import static org.notebooklearning.html.clean.Markup.element;
import static org.notebooklearning.html.clean.Markup.escaped;

/// A part of a formula that can have scripts.
///
/// @param xml as MathML
/// @param limits whether its scripts stand below and above it in a displayed formula
record TexAtom(String xml, boolean limits) {

    static TexAtom plain(String xml) {
        return new TexAtom(xml, false);
    }

    static TexAtom of(TexSymbols.Symbol symbol) {
        String text = escaped(symbol.text());
        return switch (symbol.kind()) {
            case LETTER -> plain(element("mi", text));
            case OPERATOR -> plain(element("mo", text));
            // A thin space parts a function from what it is applied to.
            case FUNCTION -> plain(element("mi", text) + "<mspace width=\"0.1667em\"/>");
            case LIMIT -> new TexAtom(element("mi", text), true);
            // Integrals have their limits beside them.
            case LARGE -> new TexAtom(element("mo", text), !"∫∬∮".contains(symbol.text()));
            case FENCE -> plain("<mo stretchy=\"false\">" + text + "</mo>");
            case SPACE -> plain("<mspace width=\"" + text + "em\"/>");
        };
    }

    /// This with its scripts; an empty one is none.
    String with(String below, String above, boolean display) {
        if (below.isEmpty() && above.isEmpty()) {
            return xml;
        }
        boolean stacked = limits && display;
        // A function's space comes after its scripts.
        boolean spaced = xml.endsWith("<mspace width=\"0.1667em\"/>") && xml.startsWith("<mi>");
        String base = spaced ? xml.substring(0, xml.indexOf("<mspace")) : xml;
        String space = spaced ? "<mspace width=\"0.1667em\"/>" : "";
        if (above.isEmpty()) {
            return element(stacked ? "munder" : "msub", base + below) + space;
        }
        if (below.isEmpty()) {
            return element(stacked ? "mover" : "msup", base + above) + space;
        }
        return element(stacked ? "munderover" : "msubsup", base + below + above) + space;
    }
}
