/// Asks the interpreter that notebooks are run with whether code is Python. Nothing is run: code is
/// compiled and thrown away.
@NullMarked
package org.notebooklearning.runner.syntax;

import org.jspecify.annotations.NullMarked;
