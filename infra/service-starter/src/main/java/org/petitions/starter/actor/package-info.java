/**
 * Who acts: the one seam that a sign-in token will replace. May use the web package for its problems.
 */
@NullMarked
package org.petitions.starter.actor;

import org.jspecify.annotations.NullMarked;
