/**
 * The forms by which people take steps on pages: what each asks for, read from the request of the same step's API, and how what was typed becomes
 * that request. May use the steps of the procedure and the starter; the packages with the APIs say which forms there are.
 */
@NullMarked
package org.petitions.casework.steps;

import org.jspecify.annotations.NullMarked;
