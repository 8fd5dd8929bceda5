/// A source document as text for people: Markdown with everything in reading order, and plain
/// running text to compare readers by.
@NullMarked
package org.notebooklearning.source.print;

import org.jspecify.annotations.NullMarked;
