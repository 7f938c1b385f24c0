/** A real browser for the tests of pages. */
@NullMarked
package org.petitions.browser;

import org.jspecify.annotations.NullMarked;
