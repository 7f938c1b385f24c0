/** The gateway's own page: who is signed in, for which office. */
@NullMarked
package org.petitions.gateway.home;

import org.jspecify.annotations.NullMarked;
