/// An index of Python packages for tests, over real HTTP, with packages that the tests make.
@NullMarked
package org.notebooklearning.inputs.index;

import org.jspecify.annotations.NullMarked;
