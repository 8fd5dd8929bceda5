/// Runs a notebook in a real kernel inside a sandbox without network, within limits of time,
/// memory, and output, and tries its exercises on the way. Nothing that a notebook does reaches the
/// machine it runs on.
@NullMarked
package org.notebooklearning.runner.execution;

import org.jspecify.annotations.NullMarked;
