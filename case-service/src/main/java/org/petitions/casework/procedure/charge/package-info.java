/**
 * A leader takes charge of a case (领导包案, Art. 18): named, changed, released, handed down, with what they did and what came of it. It runs
 * beside the procedure and moves none of its limits. May use the state and the rules.
 */
@NullMarked
package org.petitions.casework.procedure.charge;

import org.jspecify.annotations.NullMarked;
