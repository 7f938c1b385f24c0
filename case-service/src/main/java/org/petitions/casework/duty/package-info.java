/**
 * What each office did with the cases it had (履责情况): how long material lay unsigned, how often it was handed back, what was answered and
 * how that was rated. It counts offices; there is nothing in it by which a petitioner could be counted. The fold is pure; the API streams
 * the cases of a period past it.
 */
@NullMarked
package org.petitions.casework.duty;

import org.jspecify.annotations.NullMarked;
