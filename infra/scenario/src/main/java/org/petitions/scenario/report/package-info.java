/**
 * What a check came to: each criterion with its result, the figures beside each other, and their print-out. May use the
 * outcomes.
 */
@NullMarked
package org.petitions.scenario.report;

import org.jspecify.annotations.NullMarked;
