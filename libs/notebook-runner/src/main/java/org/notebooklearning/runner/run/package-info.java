/// Everything that is found out about a lesson by running it: twice for its outputs, its exercises,
/// its exported library. What the rules judge by, and the services and the command line both use.
@NullMarked
package org.notebooklearning.runner.run;

import org.jspecify.annotations.NullMarked;
