/** Tests of the relay's parts alone. They may use nothing outside the relay. */
@NullMarked
package org.petitions.outbox.relay;

import org.jspecify.annotations.NullMarked;
