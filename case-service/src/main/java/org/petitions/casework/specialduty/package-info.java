/** Special-duty periods (特护期): from when to when offices answer in shorter times, and which post is on duty. Nothing of anybody who petitions. */
@NullMarked
package org.petitions.casework.specialduty;

import org.jspecify.annotations.NullMarked;
