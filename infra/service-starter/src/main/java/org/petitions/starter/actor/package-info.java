/**
 * Who acts, whichever way they are known. May use problems and the startup checks.
 */
@NullMarked
package org.petitions.starter.actor;

import org.jspecify.annotations.NullMarked;
