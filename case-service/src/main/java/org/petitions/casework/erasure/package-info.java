/**
 * Erasing what is kept of a petitioner when the petition is erased: the contract of every package that keeps such
 * things, and the erasing of the texts that officials wrote. May use the cases and Spring Data.
 */
@NullMarked
package org.petitions.casework.erasure;

import org.jspecify.annotations.NullMarked;
