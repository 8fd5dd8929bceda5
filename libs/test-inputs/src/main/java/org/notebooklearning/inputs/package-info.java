/// Where tests find real files: a small set that is part of the project, and larger corpora that
/// lie wherever somebody keeps them.
@NullMarked
package org.notebooklearning.inputs;

import org.jspecify.annotations.NullMarked;
