/**
 * intake-service: petitions as county offices register them. This package only starts it and declares its indexes; each feature has a
 * package of its own.
 */
@NullMarked
package org.petitions.intake;

import org.jspecify.annotations.NullMarked;
