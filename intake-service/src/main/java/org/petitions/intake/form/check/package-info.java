/**
 * Checks a registration form: from what was filled in to valid fields or to every fault at once. Pure; may use the
 * form, its terms and the numbers of petitions.
 */
@NullMarked
package org.petitions.intake.form.check;

import org.jspecify.annotations.NullMarked;
