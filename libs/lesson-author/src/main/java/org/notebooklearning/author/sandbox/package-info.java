/// What is written, run in the sandbox that lessons are proven in.
@NullMarked
package org.notebooklearning.author.sandbox;

import org.jspecify.annotations.NullMarked;
