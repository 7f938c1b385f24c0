/**
 * Sends waiting alerts by SMTP, each once as far as SMTP can promise, and waits while the provider is down. May use the alerts, the
 * directory, Spring's mail sender and Resilience4j.
 */
@NullMarked
package org.petitions.notification.mail;

import org.jspecify.annotations.NullMarked;
