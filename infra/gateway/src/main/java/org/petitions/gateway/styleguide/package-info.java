/** Every element that pages are made of, in use: for whoever makes one. */
@NullMarked
package org.petitions.gateway.styleguide;

import org.jspecify.annotations.NullMarked;
