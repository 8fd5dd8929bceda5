/// Programs that tests need besides what the build brings.
@NullMarked
package org.notebooklearning.inputs.program;

import org.jspecify.annotations.NullMarked;
