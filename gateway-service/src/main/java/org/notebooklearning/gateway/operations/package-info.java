/// What an operator looks at: how the stages get on, what failed, what waits aside, and how it is
/// put back.
@NullMarked
package org.notebooklearning.gateway.operations;

import org.jspecify.annotations.NullMarked;
