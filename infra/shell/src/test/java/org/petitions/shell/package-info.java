/** A tiny service that the tests start and ask over HTTP. */
@NullMarked
package org.petitions.shell;

import org.jspecify.annotations.NullMarked;
