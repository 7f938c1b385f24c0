/** What traces tell of a request: which kind of address and of error, never what was sent. */
@NullMarked
package org.petitions.starter.tracing;

import org.jspecify.annotations.NullMarked;
