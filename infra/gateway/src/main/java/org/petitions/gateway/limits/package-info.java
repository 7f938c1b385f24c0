/** How large and how many requests may be. */
@NullMarked
package org.petitions.gateway.limits;

import org.jspecify.annotations.NullMarked;
