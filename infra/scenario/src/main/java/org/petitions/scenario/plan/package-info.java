/**
 * What everybody does with the sample day's petitions, read from {@code plan.csv}, and the instants that follow from it by the law's
 * days. Pure values and functions; it may use the event terms and the legal calendar, and never asks the platform.
 */
@NullMarked
package org.petitions.scenario.plan;

import org.jspecify.annotations.NullMarked;
