/// What a call may bring with it: how large the body is that each address takes, how much the
/// bodies of all calls may hold together, how long one may take to arrive, and how much JSON from
/// outside may hold. It is asked before anything of a body is kept.
@NullMarked
package org.notebooklearning.gateway.intake;

import org.jspecify.annotations.NullMarked;
