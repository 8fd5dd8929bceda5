/// What the format can not say but every concept has to keep, told with the place in its files.
@NullMarked
package org.notebooklearning.concepts.check;

import org.jspecify.annotations.NullMarked;
