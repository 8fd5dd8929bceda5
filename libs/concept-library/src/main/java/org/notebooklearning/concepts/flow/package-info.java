/// What beats need of each other: names that their code binds and uses, skills they build on.
@NullMarked
package org.notebooklearning.concepts.flow;

import org.jspecify.annotations.NullMarked;
