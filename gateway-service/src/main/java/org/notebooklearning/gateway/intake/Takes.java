package org.notebooklearning.gateway.intake;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// Says what kind of body a method of a resource takes, where that is not [BodyKind#DECISION].
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Takes {
    BodyKind value();
}
