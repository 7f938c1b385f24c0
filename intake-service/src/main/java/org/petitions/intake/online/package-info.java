/**
 * Petitioning online (网上信访, Art. 17, 21): the petitioner fills in the form without an account, and it is registered as any other. May use the form,
 * registration, limits and the names of units; owns no collection.
 */
@NullMarked
package org.petitions.intake.online;

import org.jspecify.annotations.NullMarked;
