/** Who may come in: people by OpenID Connect with a session, programs by a bearer token without one. */
@NullMarked
package org.petitions.gateway.signin;

import org.jspecify.annotations.NullMarked;
