@NullMarked
package org.petitions.notification.webhook;

import org.jspecify.annotations.NullMarked;
