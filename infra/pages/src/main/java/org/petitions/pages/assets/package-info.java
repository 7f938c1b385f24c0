/** Sheets and scripts of the pages, each at an address with its content's hash. */
@NullMarked
package org.petitions.pages.assets;

import org.jspecify.annotations.NullMarked;
