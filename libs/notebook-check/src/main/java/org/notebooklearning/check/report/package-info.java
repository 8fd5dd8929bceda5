/// The report on a lesson as text for people.
@NullMarked
package org.notebooklearning.check.report;

import org.jspecify.annotations.NullMarked;
