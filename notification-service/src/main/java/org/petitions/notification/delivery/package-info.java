/**
 * Sends alerts by every channel in use: whose turn it is, how often and how fast is tried, what becomes of the answers. The same for
 * all channels, which it knows by their port alone. May use the alerts, the directory and the service starter; no inbox, no channel.
 */
@NullMarked
package org.petitions.notification.delivery;

import org.jspecify.annotations.NullMarked;
