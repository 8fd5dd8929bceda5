/// The process that parses what strangers wrote, seen from within: what it is asked, how it
/// answers, and when it ends itself.
@NullMarked
package org.notebooklearning.source.extraction;

import org.jspecify.annotations.NullMarked;
