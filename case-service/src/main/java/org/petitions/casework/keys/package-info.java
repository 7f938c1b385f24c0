/** The key pair that this service signs with, and Ed25519 signatures by the JDK alone. May use Spring. */
@NullMarked
package org.petitions.casework.keys;

import org.jspecify.annotations.NullMarked;
