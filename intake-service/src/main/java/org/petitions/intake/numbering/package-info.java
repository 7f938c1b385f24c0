/**
 * Registration numbers (登记编号): what they say, their check character, and who gets the next one. The number itself is pure;
 * only the leasing of blocks speaks to the database.
 */
@NullMarked
package org.petitions.intake.numbering;

import org.jspecify.annotations.NullMarked;
