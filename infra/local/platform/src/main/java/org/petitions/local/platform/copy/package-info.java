/** Takes what the embedded database holds to a real server, checked: for an office that outgrows its machine. */
@NullMarked
package org.petitions.local.platform.copy;

import org.jspecify.annotations.NullMarked;
