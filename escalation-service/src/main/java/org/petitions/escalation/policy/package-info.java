/**
 * The policy (期限政策): which limits, warnings, rungs and acknowledgement times hold, read from YAML and checked line by line. Pure
 * values and a parser; it may use the legal calendar, the terms of the events, and Jackson.
 */
@NullMarked
package org.petitions.escalation.policy;

import org.jspecify.annotations.NullMarked;
