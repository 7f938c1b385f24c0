/** What a running service says of its own API. May use the JDK and JSON. */
@NullMarked
package org.petitions.local.api;

import org.jspecify.annotations.NullMarked;
