/** What a command may ask of the embedded database: whatever it would not carry out is refused, before anything is done. */
@NullMarked
package org.petitions.local.database.command;

import org.jspecify.annotations.NullMarked;
