/**
 * Where a petition goes (转送交办, Art. 22, 30): the bureau that answers for it and the unit the competence table names. May use the
 * procedure and the organisation; the rules themselves need no Spring.
 */
@NullMarked
package org.petitions.casework.dispatching;

import org.jspecify.annotations.NullMarked;
