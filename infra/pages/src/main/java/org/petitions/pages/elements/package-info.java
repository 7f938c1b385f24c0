/** What the elements of a page are filled with. */
@NullMarked
package org.petitions.pages.elements;

import org.jspecify.annotations.NullMarked;
