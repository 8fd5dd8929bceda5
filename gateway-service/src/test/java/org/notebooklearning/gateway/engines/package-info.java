/// Real engines for the tests of this service, and the other stages played by hand.
@NullMarked
package org.notebooklearning.gateway.engines;

import org.jspecify.annotations.NullMarked;
