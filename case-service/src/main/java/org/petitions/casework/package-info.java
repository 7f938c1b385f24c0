/**
 * case-service: carries out the lawful procedure of each petition. A package for each feature; {@code procedure} holds the rules, the other
 * packages hold their APIs and stores.
 */
@NullMarked
package org.petitions.casework;

import org.jspecify.annotations.NullMarked;
