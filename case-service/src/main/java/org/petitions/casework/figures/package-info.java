/**
 * Published figures: what a bureau makes public of a month or a quarter, and the pages that need no account. May use what the account of duty
 * counts.
 */
@NullMarked
package org.petitions.casework.figures;

import org.jspecify.annotations.NullMarked;
