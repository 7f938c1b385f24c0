/**
 * Keeps this jar to the local profile. May use the starter's start checks.
 */
@NullMarked
package org.petitions.local.profile;

import org.jspecify.annotations.NullMarked;
