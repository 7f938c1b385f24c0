/**
 * Letters to leaders' mailboxes (领导信箱) and the answers to them that are published when the petitioner agrees: drafted by one account of the bureau,
 * released by another, in words of its own. Owns the collection {@code mailboxEntries}.
 */
@NullMarked
package org.petitions.casework.mailbox;

import org.jspecify.annotations.NullMarked;
