/** Drafting and signing off what goes out in a unit's name (拟稿、签发). */
@NullMarked
package org.petitions.casework.procedure.signing;

import org.jspecify.annotations.NullMarked;
