/**
 * case-service: carries out the lawful procedure of each petition. A room for each feature; {@code procedure} holds the rules, the other
 * rooms hold their doors and stores.
 */
@NullMarked
package org.petitions.casework;

import org.jspecify.annotations.NullMarked;
