/**
 * How matters of a category are dealt with (模块化处置): which special group has them, and its playbook (处置预案), step by step. It says how offices work and
 * gates nothing: the lawful procedure goes on whether or not a step is ticked off.
 */
@NullMarked
package org.petitions.casework.playbook;

import org.jspecify.annotations.NullMarked;
