/**
 * Holds every endpoint to the decision of {@code access}, before anything of a request is read.
 */
@NullMarked
package org.petitions.starter.endpoints;

import org.jspecify.annotations.NullMarked;
