/// The validating stage: from a draft to a stored notebook with its report.
@NullMarked
package org.notebooklearning.validator.validate;

import org.jspecify.annotations.NullMarked;
