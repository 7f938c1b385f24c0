/** Tests on the real broker and database. They may use the local machine's parts and everything of the outbox. */
@NullMarked
package org.petitions.outbox;

import org.jspecify.annotations.NullMarked;
