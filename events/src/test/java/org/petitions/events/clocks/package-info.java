/** Tests of what events do to the clocks. They may use what they test. */
@NullMarked
package org.petitions.events.clocks;

import org.jspecify.annotations.NullMarked;
