/** The secondary indexes of the embedded database: what a declaration asks for, the entries of a document, and how they are kept. */
@NullMarked
package org.petitions.local.database.index;

import org.jspecify.annotations.NullMarked;
