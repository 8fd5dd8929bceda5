/// Real engines for the tests of this service, and the other stages played by hand.
@NullMarked
package org.notebooklearning.ingest.engines;

import org.jspecify.annotations.NullMarked;
