/**
 * Issuing a lost tracking code anew: the API of the office that registered the petition, the decision, and who checked the person and how.
 * May use the petitions, their registration, the form's faults, the outbox and Spring.
 */
@NullMarked
package org.petitions.intake.reissue;

import org.jspecify.annotations.NullMarked;
