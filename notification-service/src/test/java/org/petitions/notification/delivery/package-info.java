@NullMarked
package org.petitions.notification.delivery;

import org.jspecify.annotations.NullMarked;
