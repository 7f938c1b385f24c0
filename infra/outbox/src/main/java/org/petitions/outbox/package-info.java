/**
 * Saves a document and the events it caused in one atomic write, guarded by the document's version. It may use Spring Data's mapping, the
 * relay beside it and the wire form of events; it knows no event and no domain.
 */
@NullMarked
package org.petitions.outbox;

import org.jspecify.annotations.NullMarked;
