/** Tests of what the bench says of itself. */
@NullMarked
package org.petitions.bench;

import org.jspecify.annotations.NullMarked;
