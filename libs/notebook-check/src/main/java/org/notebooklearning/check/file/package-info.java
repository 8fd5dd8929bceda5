/// Checks notebooks on disk and tells the findings, for people and for programs.
@NullMarked
package org.notebooklearning.check.file;

import org.jspecify.annotations.NullMarked;
