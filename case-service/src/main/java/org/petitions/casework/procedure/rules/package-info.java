/**
 * What every decision is made of: the command, what it looks at, the rules it can break and how it is refused. Knows the state, and no
 * part of the procedure.
 */
@NullMarked
package org.petitions.casework.procedure.rules;

import org.jspecify.annotations.NullMarked;
