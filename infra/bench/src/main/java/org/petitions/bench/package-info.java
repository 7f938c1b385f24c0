/**
 * Load on the whole platform and what it costs: whole petition lives, a burst, CPU by process. It speaks to the public APIs only and
 * starts the platform as {@code ./run} does.
 */
@NullMarked
package org.petitions.bench;

import org.jspecify.annotations.NullMarked;
