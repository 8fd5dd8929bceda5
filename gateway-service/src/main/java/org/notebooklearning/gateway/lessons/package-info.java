/// What can be done about lessons, whichever interface asks: submit, review the plan, rewrite a
/// beat, retry, cancel, find, fetch. Each use case takes typed values and answers with a sealed
/// outcome; which words a caller is told is the interface's own affair.
@NullMarked
package org.notebooklearning.gateway.lessons;

import org.jspecify.annotations.NullMarked;
