/// Has what strangers wrote parsed in a process of its own: a hostile file can loop, unpack to
/// gigabytes or nest without end, and this process only sees one that is over or was ended.
@NullMarked
package org.notebooklearning.source.process;

import org.jspecify.annotations.NullMarked;
