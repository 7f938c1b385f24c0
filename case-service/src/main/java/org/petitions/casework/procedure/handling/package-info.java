/**
 * Acceptance, handling and the answer, with what goes beside them: mediation, promised measures, recusal, rating. May use the state and
 * the rules.
 */
@NullMarked
package org.petitions.casework.procedure.handling;

import org.jspecify.annotations.NullMarked;
