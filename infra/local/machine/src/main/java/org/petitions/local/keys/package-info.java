/**
 * Keys for a machine that has none, each a file that its owner alone can read. May use Tink.
 */
@NullMarked
package org.petitions.local.keys;

import org.jspecify.annotations.NullMarked;
