@NullMarked
package org.petitions.notification.channel;

import org.jspecify.annotations.NullMarked;
