/// Measures how well lessons are judged: lessons that are known to be good are damaged on purpose,
/// and it is counted which damages are found and what is found besides.
@NullMarked
package org.notebooklearning.judge.calibration;

import org.jspecify.annotations.NullMarked;
