/**
 * The report of a year: each of its rows with the figure of the feature that owns it, which gives it itself. Nobody types a figure twice, and a row
 * that no feature gives is shown as not known.
 */
@NullMarked
package org.petitions.casework.yearreport;

import org.jspecify.annotations.NullMarked;
