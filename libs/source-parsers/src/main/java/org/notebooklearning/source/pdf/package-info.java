/// Papers as PDF. A process of its own opens the file, since a hostile one can loop or fill the
/// memory; inside it, glyphs become lines, lines are sorted by column and told apart by their
/// typography, and what is running text becomes paragraphs with pages and sections.
@NullMarked
package org.notebooklearning.source.pdf;

import org.jspecify.annotations.NullMarked;
