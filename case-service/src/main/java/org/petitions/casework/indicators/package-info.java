/**
 * Indicators: what came and how offices did with it over any period, beside the same days of the year before. Every number opens its cases; counties
 * stand in the order of their codes, and nothing of who petitions is a score.
 */
@NullMarked
package org.petitions.casework.indicators;

import org.jspecify.annotations.NullMarked;
