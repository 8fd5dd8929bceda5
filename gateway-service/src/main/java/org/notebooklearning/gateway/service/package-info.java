/// How the service comes up and goes down: the log, the store, the database's tables and the
/// projector, in that order and back.
@NullMarked
package org.notebooklearning.gateway.service;

import org.jspecify.annotations.NullMarked;
