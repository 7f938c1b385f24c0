/**
 * Mail by SMTP, and whose trouble an SMTP server's answer is. May use what a channel is made of, the alerts' details and Spring's mail
 * sender.
 */
@NullMarked
package org.petitions.notification.mail;

import org.jspecify.annotations.NullMarked;
