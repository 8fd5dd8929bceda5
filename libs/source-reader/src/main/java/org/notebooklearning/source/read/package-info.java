/// The way in: one reader for every kind of source, and its settings.
@NullMarked
package org.notebooklearning.source.read;

import org.jspecify.annotations.NullMarked;
