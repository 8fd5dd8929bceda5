/// What beats need of each other: the names their code binds and uses, and the skills they build
// on.
@NullMarked
package org.notebooklearning.concepts.flow;

import org.jspecify.annotations.NullMarked;
