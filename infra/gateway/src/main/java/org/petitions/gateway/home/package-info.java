/** The gateway's own pages: who is signed in, for which office; and the picture of the flow for operations. */
@NullMarked
package org.petitions.gateway.home;

import org.jspecify.annotations.NullMarked;
