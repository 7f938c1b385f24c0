/** Tests of notices as they are kept and sent. */
@NullMarked
package org.petitions.notification.notices.store;

import org.jspecify.annotations.NullMarked;
