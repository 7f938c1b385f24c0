/**
 * What a service tells operators of itself: how it runs, what flows through it, and its dead letters, which it puts back. May use Actuator, Micrometer
 * and the code that reads dead letters.
 */
@NullMarked
package org.petitions.starter.operations;

import org.jspecify.annotations.NullMarked;
