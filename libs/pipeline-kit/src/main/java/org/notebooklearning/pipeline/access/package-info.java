/// Who may do what at the brokers: the services' users, their rights, and how both are set up.
@NullMarked
package org.notebooklearning.pipeline.access;

import org.jspecify.annotations.NullMarked;
