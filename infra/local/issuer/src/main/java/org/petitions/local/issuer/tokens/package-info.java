/** Whom tokens are given to, what stands in them, and what of it is kept. May use Spring Security. */
@NullMarked
package org.petitions.local.issuer.tokens;

import org.jspecify.annotations.NullMarked;
