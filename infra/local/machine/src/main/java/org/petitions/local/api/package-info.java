/** What a running service says of its own API, and what it answers where all of that is asked wrongly. May use the JDK, JSON, and the sign-in of tests. */
@NullMarked
package org.petitions.local.api;

import org.jspecify.annotations.NullMarked;
