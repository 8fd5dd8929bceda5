/// How the service comes up and goes down: the log, the store, the database's tables, the projector
/// and the workers, in that order and back.
@NullMarked
package org.notebooklearning.ingest.service;

import org.jspecify.annotations.NullMarked;
