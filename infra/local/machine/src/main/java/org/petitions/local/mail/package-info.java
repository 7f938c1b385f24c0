/**
 * The mail catcher of this machine: takes every mail over real SMTP, delivers none, shows them on a page and as JSON.
 * May use GreenMail's SMTP server, the JDK's HTTP server and {@code process}; runs in a JVM of its own.
 */
@NullMarked
package org.petitions.local.mail;

import org.jspecify.annotations.NullMarked;
