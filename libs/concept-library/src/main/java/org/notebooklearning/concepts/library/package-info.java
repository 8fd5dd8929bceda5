/// The concepts as they stand in their files: loading, and what a concept, a beat and a cell are.
@NullMarked
package org.notebooklearning.concepts.library;

import org.jspecify.annotations.NullMarked;
