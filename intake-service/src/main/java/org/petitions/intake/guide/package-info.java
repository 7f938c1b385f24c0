/**
 * What petitioners read before and beside petitioning: how it goes, what the law promises, which offices there are (便民). May use the names of units;
 * owns no collection.
 */
@NullMarked
package org.petitions.intake.guide;

import org.jspecify.annotations.NullMarked;
