/**
 * notification-service: brings each alert to the post it is for, by every channel in use and in the inbox, and tells the others what
 * became of it. This package only starts it; the work is in the features below.
 */
@NullMarked
package org.petitions.notification;

import org.jspecify.annotations.NullMarked;
