/// The shape of a notebook file, checked member by member as the nbformat 4 documentation demands
/// it (nbformat.readthedocs.io, "The Notebook file format").
@NullMarked
package org.notebooklearning.check.format;

import org.jspecify.annotations.NullMarked;
