package org.notebooklearning.model.assistant;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.notebooklearning.contracts.json.Json;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The texts that one helper was sent for a lesson and wrote for it. It has them before its eyes:
/// what stands in them is not sent again. A request of a lesson holds much that earlier ones held
/// (the craft, the plan, the cells before with their outputs), and models that remember nothing are
/// sent it each time.
public final class KnownTexts {
    private static final Logger LOG = LoggerFactory.getLogger(KnownTexts.class);
    private static final String TEXTS = "texts";
    private final DeskFiles files;

    KnownTexts(DeskFiles files) {
        this.files = files;
    }

    /// `text` with short marks in place of what is known.
    public String shortened(String text) {
        return new KnownLines(all()).shortened(text);
    }

    /// Whether nothing is known.
    public boolean isEmpty() {
        return files.names(TEXTS).isEmpty();
    }

    /// The helper has read `asked`, as its reply shows, and wrote that.
    public void replied(AskedWriting asked, String reply) {
        add(WritingText.whole(asked));
        add(reply);
        printed(reply).ifPresent(this::add);
    }

    /// JSON as it stands in later requests; empty where the reply is none.
    private static Optional<String> printed(String reply) {
        if (!reply.strip().startsWith("{")) {
            return Optional.empty();
        }
        try {
            return Optional.of(Json.mapper().readTree(reply).toPrettyString());
        } catch (JsonProcessingException e) {
            LOG.debug("The stage that asked will say what is wrong with it", e);
            return Optional.empty();
        }
    }

    private void add(String text) {
        String name = String.format(Locale.ROOT, "%06d", files.names(TEXTS).size() + 1);
        files.put(TEXTS, name, text);
    }

    /// The helper has forgotten all of it.
    public void forget() {
        files.names(TEXTS).forEach(name -> files.remove(TEXTS, name));
    }

    private List<String> all() {
        List<String> texts = new ArrayList<>();
        for (String name : files.names(TEXTS)) {
            files.find(TEXTS, name, String.class).ifPresent(texts::add);
        }
        return texts;
    }
}
