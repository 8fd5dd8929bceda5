/// How the reading of a source ends and what bounds it: the vocabulary that all readers share.
@NullMarked
package org.notebooklearning.source.outcome;

import org.jspecify.annotations.NullMarked;
