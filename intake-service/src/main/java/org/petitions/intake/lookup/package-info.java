/**
 * Looking before registering: an office's clerk asks whether the office has the matter already. Knows petitions and no persons. May use the petitions,
 * who may know of them, their status and the form's rules.
 */
@NullMarked
package org.petitions.intake.lookup;

import org.jspecify.annotations.NullMarked;
