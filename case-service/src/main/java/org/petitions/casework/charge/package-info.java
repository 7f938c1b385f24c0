/**
 * Leaders in charge of cases (领导包案): the rota, the lists of leaders and bureaus, and the sessions at which cases are handed out or reviewed. What
 * happens in one case is decided by the procedure.
 */
@NullMarked
package org.petitions.casework.charge;

import org.jspecify.annotations.NullMarked;
