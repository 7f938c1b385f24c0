/**
 * The register of the city's own rules (制度), from draft to repeal, and beside it what they stand with: the Regulations, the procedure and the
 * policy in force, each with its source and version.
 */
@NullMarked
package org.petitions.casework.cityrules;

import org.jspecify.annotations.NullMarked;
