package org.notebooklearning.model.ask;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;

/// A piece of what is said to a model.
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "part")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Part.Text.class, name = "text"),
    @JsonSubTypes.Type(value = Part.Picture.class, name = "picture"),
})
public sealed interface Part {
    /// Words.
    record Text(String text) implements Part {}

    /// A picture, for models that can see.
    ///
    /// @param png the picture as PNG in base64
    record Picture(String png) implements Part {}
}
