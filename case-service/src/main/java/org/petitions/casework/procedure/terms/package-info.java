/**
 * What the procedure speaks of: the matter of a petition, the steps and statuses by their codes, the articles, and what the law leaves to
 * the city. May use the terms of the contracts alone.
 */
@NullMarked
package org.petitions.casework.procedure.terms;

import org.jspecify.annotations.NullMarked;
