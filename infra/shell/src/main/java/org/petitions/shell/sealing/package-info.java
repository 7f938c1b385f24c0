/**
 * Seals what petitioners wrote and who they are for one reader (design rule 9). May use Tink.
 */
@NullMarked
package org.petitions.shell.sealing;

import org.jspecify.annotations.NullMarked;
