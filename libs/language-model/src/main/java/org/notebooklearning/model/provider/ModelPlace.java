package org.notebooklearning.model.provider;

import java.net.URI;
import java.util.Map;
import java.util.Optional;

/// Which model is configured and where it is: what people are told before anything is sent there.
///
/// @param address of the provider's interface
public record ModelPlace(ModelName model, URI address) {
    /// What `LESSON_MODEL` and `LESSON_MODEL_URL` say, whatever else is set; empty where they name
    /// no model. IllegalArgumentException that names the variable where they can not be.
    public static Optional<ModelPlace> read(Map<String, String> variables) {
        return new ModelEnvironment(variables).place();
    }

    /// To whom requests go.
    public String host() {
        return address.getHost();
    }

    /// Whether requests do not leave the machine that they are made on.
    public boolean isThisMachine() {
        return host().equals("localhost") || host().startsWith("127.") || host().equals("[::1]");
    }
}
