/// The command line: what a person types and reads.
@NullMarked
package org.notebooklearning.local.cli;

import org.jspecify.annotations.NullMarked;
