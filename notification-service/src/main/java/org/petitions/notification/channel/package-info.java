/**
 * What a channel is made of: the port its sender implements, the answers it may give, how its settings turn it on, and HTTP towards a
 * provider. May use the alerts' details and Spring; no other feature of this service, and no channel by its name.
 */
@NullMarked
package org.petitions.notification.channel;

import org.jspecify.annotations.NullMarked;
