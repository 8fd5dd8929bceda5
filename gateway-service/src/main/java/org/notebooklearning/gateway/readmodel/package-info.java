/// What the gateway knows about lessons: events of the log folded into PostgreSQL, once each, with
/// the offsets in the same transaction. Everything here can be thrown away and made again from the
/// log.
@NullMarked
package org.notebooklearning.gateway.readmodel;

import org.jspecify.annotations.NullMarked;
