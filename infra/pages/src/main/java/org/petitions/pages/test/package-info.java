/** Rules that hold for every template, for the tests of each module that has some. */
@NullMarked
package org.petitions.pages.test;

import org.jspecify.annotations.NullMarked;
