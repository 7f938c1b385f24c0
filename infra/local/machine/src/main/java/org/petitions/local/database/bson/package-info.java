/** Values and documents of the embedded database: how they lie in the file, and their order. */
@NullMarked
package org.petitions.local.database.bson;

import org.jspecify.annotations.NullMarked;
