/// The running service: its configuration and its workers.
@NullMarked
package org.notebooklearning.planner.service;

import org.jspecify.annotations.NullMarked;
