/**
 * How a refused or failed request is answered: one problem (RFC 9457) that names the field and never the value. May use
 * Spring MVC, Jackson, the messages, the rule of text and the redacted stack trace; no other package of the starter.
 */
@NullMarked
package org.petitions.starter.problem;

import org.jspecify.annotations.NullMarked;
