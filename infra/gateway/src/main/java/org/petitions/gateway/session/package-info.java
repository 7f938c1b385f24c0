/** Sessions of people, each one sealed document, that outlive this process. */
@NullMarked
package org.petitions.gateway.session;

import org.jspecify.annotations.NullMarked;
