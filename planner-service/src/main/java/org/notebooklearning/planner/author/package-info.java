/// Topics that the library does not teach: what a language model outlines for them.
@NullMarked
package org.notebooklearning.planner.author;

import org.jspecify.annotations.NullMarked;
