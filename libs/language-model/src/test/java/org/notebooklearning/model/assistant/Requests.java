package org.notebooklearning.model.assistant;

import java.util.ArrayList;
import java.util.List;
import org.notebooklearning.model.ask.ModelRequest;
import org.notebooklearning.model.ask.Turn;

/// Requests as stages ask them.
final class Requests {
    private Requests() {}

    static ModelRequest asking(String words) {
        return new ModelRequest(
                "beat@1", "assistant", "The craft.", List.of(Turn.asking(words)), null, 100);
    }

    /// What is asked after `reply` came to `earlier`.
    static ModelRequest after(ModelRequest earlier, String reply, String found) {
        List<Turn> turns = new ArrayList<>(earlier.turns());
        turns.add(Turn.replied(reply));
        turns.add(Turn.asking(found));
        return new ModelRequest("look@1", "assistant", "The craft.", turns, null, 100);
    }

    static String name(ModelRequest request) {
        return AskedWriting.name(request.key());
    }
}
