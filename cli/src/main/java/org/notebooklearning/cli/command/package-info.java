/// The command line: what a person types and reads.
@NullMarked
package org.notebooklearning.cli.command;

import org.jspecify.annotations.NullMarked;
