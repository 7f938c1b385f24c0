@NullMarked
package org.petitions.local.issuer.people;

import org.jspecify.annotations.NullMarked;
