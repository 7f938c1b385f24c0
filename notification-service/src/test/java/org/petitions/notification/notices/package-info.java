/** Tests of the rules of notices. */
@NullMarked
package org.petitions.notification.notices;

import org.jspecify.annotations.NullMarked;
