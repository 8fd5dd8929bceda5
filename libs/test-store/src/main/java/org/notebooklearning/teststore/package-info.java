/// An artifact store as others run it, for tests.
@NullMarked
package org.notebooklearning.teststore;

import org.jspecify.annotations.NullMarked;
