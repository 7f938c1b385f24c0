/** Tests of the terms. */
@NullMarked
package org.petitions.events.terms;

import org.jspecify.annotations.NullMarked;
