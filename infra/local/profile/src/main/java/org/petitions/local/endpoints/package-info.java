/**
 * What a service answers and to whom, told in the local profile, for the matrix of who may what. May use the starter's access rules and Spring.
 */
@NullMarked
package org.petitions.local.endpoints;

import org.jspecify.annotations.NullMarked;
