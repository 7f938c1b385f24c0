/**
 * What must be true before a service starts, and the clear sentence when it is not. May use Spring Boot; every other package may use it.
 */
@NullMarked
package org.petitions.starter.startup;

import org.jspecify.annotations.NullMarked;
