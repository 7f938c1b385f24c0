/**
 * Text messages by an HTTP gateway: requests signed with a shared secret, and the gateway's later reports, signed the same way. May use
 * what a channel is made of, the alerts' details and Spring MVC.
 */
@NullMarked
package org.petitions.notification.sms;

import org.jspecify.annotations.NullMarked;
