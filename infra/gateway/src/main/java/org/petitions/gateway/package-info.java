/** The one address for people and programs. */
@NullMarked
package org.petitions.gateway;

import org.jspecify.annotations.NullMarked;
