/**
 * Who is answered what by a running service. May use the JDK, JSON, the events' terms, and the sign-in of tests.
 */
@NullMarked
package org.petitions.local.access;

import org.jspecify.annotations.NullMarked;
