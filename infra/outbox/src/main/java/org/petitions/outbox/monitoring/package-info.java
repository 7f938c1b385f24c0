/**
 * How far publishing is behind saving, for health, metrics and whoever waits for it. May use Micrometer; knows nothing
 * of the relay.
 */
@NullMarked
package org.petitions.outbox.monitoring;

import org.jspecify.annotations.NullMarked;
