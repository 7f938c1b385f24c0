/**
 * How far each petition has come, as case-service's events tell it. Knows nothing of the other features, and counts by the
 * legal calendar; owns the collection {@code progress}.
 */
@NullMarked
package org.petitions.intake.status;

import org.jspecify.annotations.NullMarked;
