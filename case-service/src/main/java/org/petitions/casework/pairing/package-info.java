/**
 * Whom leaders and offices are paired with (结对), and how far each is with what the city asks of them in a year (定额). Quotas bind officials; who is
 * helped owes nothing, is listed nowhere but to who helps, and cannot be searched for.
 */
@NullMarked
package org.petitions.casework.pairing;

import org.jspecify.annotations.NullMarked;
