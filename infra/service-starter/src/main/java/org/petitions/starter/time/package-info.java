/**
 * The one clock of a service: the system's, unless another bean takes its place.
 */
@NullMarked
package org.petitions.starter.time;

import org.jspecify.annotations.NullMarked;
