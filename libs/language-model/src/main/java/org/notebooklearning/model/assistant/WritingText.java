package org.notebooklearning.model.assistant;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.notebooklearning.model.ask.ModelRequest;
import org.notebooklearning.model.ask.Part;
import org.notebooklearning.model.ask.Turn;

/// A request as an assistant reads it.
public final class WritingText {
    private WritingText() {}

    /// All of it, for one who knows nothing of it.
    public static String whole(AskedWriting asked) {
        ModelRequest request = asked.request();
        List<Turn> turns = request.turns();
        String talk =
                turns.size() == 1
                        ? words(turns.getFirst())
                        : turns.stream().map(WritingText::said).collect(Collectors.joining("\n\n"));
        return (request.system() + "\n\n" + talk + form(request.schema())).strip();
    }

    /// The last of it, for one who wrote the reply before.
    public static String last(AskedWriting asked) {
        ModelRequest request = asked.request();
        return (words(request.turns().getLast()) + form(request.schema())).strip();
    }

    /// The conversation in words alone, for one who is told it turn by turn and remembers nothing;
    /// the last turn says which form the reply has.
    public static List<Turn> turns(AskedWriting asked) {
        List<Turn> turns = asked.request().turns();
        List<Turn> told = new ArrayList<>();
        for (Turn turn : turns.subList(0, turns.size() - 1)) {
            told.add(new Turn(turn.speaker(), List.of(new Part.Text(words(turn)))));
        }
        told.add(Turn.asking(last(asked)));
        return told;
    }

    private static String said(Turn turn) {
        return switch (turn.speaker()) {
            case USER -> "===== What was asked =====\n\n" + words(turn);
            case MODEL -> "===== What was replied =====\n\n" + words(turn);
        };
    }

    private static String words(Turn turn) {
        return turn.parts().stream()
                .map(
                        part ->
                                switch (part) {
                                    case Part.Text text -> text.text();
                                    case Part.Picture _ -> "(a figure)";
                                })
                .collect(Collectors.joining("\n"));
    }

    private static String form(@Nullable String schema) {
        return schema == null
                ? ""
                : "\n\nThe reply is JSON that fits this schema, and nothing else:\n" + schema;
    }
}
