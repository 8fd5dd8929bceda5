/// What the four services have in common when they run: worker settings, starting, stopping.
@NullMarked
package org.notebooklearning.pipeline.service;

import org.jspecify.annotations.NullMarked;
