/// What authors of concepts work with: a skeleton to begin with, everything that can be said about
/// a concept's files, and its lesson as a page.
@NullMarked
package org.notebooklearning.cli.author;

import org.jspecify.annotations.NullMarked;
