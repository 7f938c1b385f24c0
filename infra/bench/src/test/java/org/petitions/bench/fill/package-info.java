/** Tests of what is written in bulk. */
@NullMarked
package org.petitions.bench.fill;

import org.jspecify.annotations.NullMarked;
