/**
 * What a service does again and again on a thread of its own. Uses nothing; every other package may use it.
 */
@NullMarked
package org.petitions.starter.background;

import org.jspecify.annotations.NullMarked;
