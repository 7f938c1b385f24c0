/**
 * Cases that were merged into another of the same matter (并案): what becomes of them when the other is answered or ends. May use the
 * cases, the procedure, the metrics of commands, the outbox and Spring.
 */
@NullMarked
package org.petitions.casework.merging;

import org.jspecify.annotations.NullMarked;
