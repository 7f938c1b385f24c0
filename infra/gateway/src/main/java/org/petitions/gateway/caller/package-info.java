/** Where a request comes from, told to the services so that nobody else can tell it. */
@NullMarked
package org.petitions.gateway.caller;

import org.jspecify.annotations.NullMarked;
