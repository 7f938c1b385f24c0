/** Tables that a bureau keeps by hand for the work report (附表，人工登记): its budget, and what was published of its work. */
@NullMarked
package org.petitions.casework.annexes;

import org.jspecify.annotations.NullMarked;
