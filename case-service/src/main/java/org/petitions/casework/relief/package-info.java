/**
 * Relief for petitioners in hardship (救助): the need, noted with consent and for help only; application, approval by amount and rank, grants by
 * source, payments, and what they come to. Nothing here is about a person but to help: lists are of applications of offices, by the case's number.
 */
@NullMarked
package org.petitions.casework.relief;

import org.jspecify.annotations.NullMarked;
