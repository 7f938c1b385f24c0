/** Who acts, however they signed in. May use problems. */
@NullMarked
package org.petitions.starter.actor;

import org.jspecify.annotations.NullMarked;
