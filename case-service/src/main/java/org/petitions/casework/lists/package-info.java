/**
 * Lists of cases as offices see them (信访事项清单): what each may ask for, and the list as a file. May use the cases, their limits, the
 * access rules, the organisation, the procedure's terms and Spring.
 */
@NullMarked
package org.petitions.casework.lists;

import org.jspecify.annotations.NullMarked;
