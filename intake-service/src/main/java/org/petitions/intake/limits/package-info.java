/** How often something may be done from one address. Knows nothing of the other features. */
@NullMarked
package org.petitions.intake.limits;

import org.jspecify.annotations.NullMarked;
