/**
 * Where a request came from before it went through the gateway, in the one header that only the gateway can make. May use the startup checks and
 * the servlet API.
 */
@NullMarked
package org.petitions.starter.caller;

import org.jspecify.annotations.NullMarked;
