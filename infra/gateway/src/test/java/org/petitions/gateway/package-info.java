/** The gateway through its own door, with a provider and services beside it. */
@NullMarked
package org.petitions.gateway;

import org.jspecify.annotations.NullMarked;
