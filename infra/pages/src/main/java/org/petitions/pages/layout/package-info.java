/** What surrounds every page: who is signed in, the navigation, the headers it is sent with. */
@NullMarked
package org.petitions.pages.layout;

import org.jspecify.annotations.NullMarked;
