/// What lessons take of the configured models, and what they may.
@NullMarked
package org.notebooklearning.model.meter;

import org.jspecify.annotations.NullMarked;
