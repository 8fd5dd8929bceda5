/// A gateway as it is delivered, with learners at work and others who want it to fall over.
@NullMarked
package org.notebooklearning.gateway.load;

import org.jspecify.annotations.NullMarked;
