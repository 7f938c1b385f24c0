/** The page on which people say who they are. May use Spring MVC. */
@NullMarked
package org.petitions.local.issuer.page;

import org.jspecify.annotations.NullMarked;
