package org.notebooklearning.gateway.pages;

import org.notebooklearning.gateway.lessons.Authors;
import org.notebooklearning.model.provider.ModelPlace;

/// What the page that asks for a lesson says of who writes it, and of what is sent to whom.
///
/// @param model that writes on topics beyond the library; empty where none is set up
record AuthorNote(String model, String text) {
    static AuthorNote of(Authors authors) {
        return authors.model()
                .map(model -> new AuthorNote(model.model().toString(), told(model)))
                .orElseGet(
                        () ->
                                new AuthorNote(
                                        "",
                                        "What the library teaches can be asked for; no language"
                                                + " model is set up for other topics."));
    }

    private static String told(ModelPlace model) {
        String author = "What the library does not teach is written by " + model.model();
        return model.isThisMachine()
                ? author + ", which runs where this page comes from: nothing is sent elsewhere."
                : author
                        + "; for such lessons only, your topic and wishes, the text of the source,"
                        + " and the cells with their outputs are sent to "
                        + model.host()
                        + ".";
    }
}
