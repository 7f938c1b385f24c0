/**
 * Who may know of a case, read it, open its words and take its steps (Art. 28, 30). Pure rules over the procedure's state and the actor.
 */
@NullMarked
package org.petitions.casework.access;

import org.jspecify.annotations.NullMarked;
