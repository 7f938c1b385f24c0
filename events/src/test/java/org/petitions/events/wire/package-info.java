/** Tests of the wire form. */
@NullMarked
package org.petitions.events.wire;

import org.jspecify.annotations.NullMarked;
