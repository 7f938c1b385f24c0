@NullMarked
package org.petitions.notification.sms;

import org.jspecify.annotations.NullMarked;
