/** Which service answers a path, and what it is told with the request. */
@NullMarked
package org.petitions.gateway.routing;

import org.jspecify.annotations.NullMarked;
