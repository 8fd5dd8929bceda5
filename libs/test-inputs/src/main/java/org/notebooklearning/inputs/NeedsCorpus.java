package org.notebooklearning.inputs;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/// Marks a test that tries whole corpora. It is skipped where `-Dcorpus=FOLDER` names none, since
/// they are too large to be part of the project.
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD})
@EnabledIfSystemProperty(
        named = TestInputs.CORPUS,
        matches = ".+",
        disabledReason = "the corpora are tried with -Dcorpus=FOLDER")
public @interface NeedsCorpus {}
