/// What a cell of Python says, read from its syntax tree: which names it binds and uses, what it
/// calls, defines and imports. Each tree is walked once; what rules need is kept in plain records.
@NullMarked
package org.notebooklearning.check.python;

import org.jspecify.annotations.NullMarked;
