@NullMarked
package org.petitions.local.issuer;

import org.jspecify.annotations.NullMarked;
