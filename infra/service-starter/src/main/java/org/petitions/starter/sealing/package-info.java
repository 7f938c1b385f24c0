/**
 * Seals what petitioners wrote and who they are for one reader, with a key of its own. May use Tink.
 */
@NullMarked
package org.petitions.starter.sealing;

import org.jspecify.annotations.NullMarked;
