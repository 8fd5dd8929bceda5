/// The proof of the exercises: which texts a practice cell is tried with, and what their results
/// say about it. Nothing here runs anything.
@NullMarked
package org.notebooklearning.runner.proof;

import org.jspecify.annotations.NullMarked;
