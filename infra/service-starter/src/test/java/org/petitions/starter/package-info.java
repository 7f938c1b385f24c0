/** A tiny service that the tests start and ask over HTTP. */
@NullMarked
package org.petitions.starter;

import org.jspecify.annotations.NullMarked;
