/// What a source is, before anything of it is fetched or parsed: the paper that an identifier
/// names, and the kind of file that bytes are by their beginning, their media type and their name.
@NullMarked
package org.notebooklearning.source.identity;

import org.jspecify.annotations.NullMarked;
