/** For tests: people who act, made without a request. May use what the starter says of them. */
@NullMarked
package org.petitions.local.actor;

import org.jspecify.annotations.NullMarked;
