/**
 * Notices to petitioners (告知): what becomes of one is decided by pure rules. May use the events alone.
 */
@NullMarked
package org.petitions.notification.notices;

import org.jspecify.annotations.NullMarked;
