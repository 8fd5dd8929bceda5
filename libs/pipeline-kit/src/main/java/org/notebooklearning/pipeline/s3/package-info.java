/// The artifact store in a bucket of Amazon S3 or of what speaks its interface.
@NullMarked
package org.notebooklearning.pipeline.s3;

import org.jspecify.annotations.NullMarked;
