/// What can be set from outside, with all defaults.
@NullMarked
package org.notebooklearning.gateway.settings;

import org.jspecify.annotations.NullMarked;
