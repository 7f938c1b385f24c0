/** How bytes come to the embedded database and leave it: the library's own handlers, with bounds on what is under way. */
@NullMarked
package org.petitions.local.database.wire;

import org.jspecify.annotations.NullMarked;
