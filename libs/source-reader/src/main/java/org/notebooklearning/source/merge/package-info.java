/// Documents made of several, and documents that are told more about themselves.
@NullMarked
package org.notebooklearning.source.merge;

import org.jspecify.annotations.NullMarked;
