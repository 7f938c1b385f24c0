/** Who can be signed in as: the people of the sample organisation, read from its files. Pure Java, and CSV. */
@NullMarked
package org.petitions.local.issuer.people;

import org.jspecify.annotations.NullMarked;
