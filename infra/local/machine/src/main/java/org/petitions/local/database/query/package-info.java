/** How a query of the embedded database finds its documents: the conditions in it, the choice of an index, the order of what is found. */
@NullMarked
package org.petitions.local.database.query;

import org.jspecify.annotations.NullMarked;
