/// An e-print as arXiv keeps it: the files of a paper, unpacked within bounds, and which of them is
/// the paper.
@NullMarked
package org.notebooklearning.source.eprint;

import org.jspecify.annotations.NullMarked;
