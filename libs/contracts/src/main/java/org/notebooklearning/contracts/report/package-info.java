/// The verdicts on a notebook: rules, execution, proofs of the exercises.
@NullMarked
package org.notebooklearning.contracts.report;

import org.jspecify.annotations.NullMarked;
