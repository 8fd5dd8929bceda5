/// The rules a lesson is judged by: one class per rule, named for what must hold, the catalogue
/// that lists them all, and the engine that asks each for its verdict.
@NullMarked
package org.notebooklearning.check.rule;

import org.jspecify.annotations.NullMarked;
