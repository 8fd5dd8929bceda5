package org.notebooklearning.gateway.http;

import org.jspecify.annotations.Nullable;
import org.notebooklearning.model.provider.ModelPlace;

/// Who writes lessons.
///
/// @param concepts how many concepts are taught without a model
/// @param model that writes lessons on other topics; null where none is set up
record AuthorsBody(int concepts, @Nullable ModelBody model) {
    /// A language model.
    ///
    /// @param name with its provider, such as `openai:gpt-5`
    /// @param host to whom it is sent what it needs of a lesson
    /// @param local whether that is the machine of the services, so that nothing leaves it
    record ModelBody(String name, String host, boolean local) {
        static ModelBody of(ModelPlace model) {
            return new ModelBody(model.model().toString(), model.host(), model.isThisMachine());
        }
    }
}
