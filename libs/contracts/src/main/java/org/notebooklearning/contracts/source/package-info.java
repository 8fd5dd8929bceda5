/// What a source says: one record for papers, pages and excerpts, with positions that quotations
/// are traced by.
@NullMarked
package org.notebooklearning.contracts.source;

import org.jspecify.annotations.NullMarked;
