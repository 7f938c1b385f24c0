/**
 * Review, re-review and hearings. May use the state and the rules.
 */
@NullMarked
package org.petitions.casework.procedure.review;

import org.jspecify.annotations.NullMarked;
