/** In which language a page is, and where its texts stand. */
@NullMarked
package org.petitions.pages.language;

import org.jspecify.annotations.NullMarked;
