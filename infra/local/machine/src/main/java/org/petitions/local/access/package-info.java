/** Who is answered what by a running service. May use the JDK, JSON and the events' terms. */
@NullMarked
package org.petitions.local.access;

import org.jspecify.annotations.NullMarked;
