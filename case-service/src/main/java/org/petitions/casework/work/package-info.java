/**
 * The pages of those who handle cases (工作台): the work list, what waits for a signature, the case with its limits and next steps, and the forms by
 * which steps are taken. May use whatever shows or changes a case; nobody uses it.
 */
@NullMarked
package org.petitions.casework.work;

import org.jspecify.annotations.NullMarked;
