/**
 * Coded terms that only the registration form has, each with its Chinese and English name; terms that other services
 * need too stand in the events' terms. Uses nothing of this service.
 */
@NullMarked
package org.petitions.intake.form.terms;

import org.jspecify.annotations.NullMarked;
