/// Who calls the gateway and what they may: signing in with a token or at a provider, whose lessons
/// are whose, calls that another site makes a browser send, and how much one client may ask for.
/// Everything that is not named as public needs somebody who is known.
@NullMarked
package org.notebooklearning.gateway.access;

import org.jspecify.annotations.NullMarked;
