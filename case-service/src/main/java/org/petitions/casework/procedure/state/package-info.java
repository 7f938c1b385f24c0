/**
 * A case as far as what may come next depends on it. Pure data that changes into other data; it knows no step and no rule.
 */
@NullMarked
package org.petitions.casework.procedure.state;

import org.jspecify.annotations.NullMarked;
