/**
 * The ladder of responsible leaders (责任领导层级): who stands on the next rung, and why a rung is passed over. Pure functions; it may
 * use the terms of the events.
 */
@NullMarked
package org.petitions.escalation.ladder;

import org.jspecify.annotations.NullMarked;
