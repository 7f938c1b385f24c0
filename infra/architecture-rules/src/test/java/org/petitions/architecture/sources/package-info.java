/** The tests of all modules, read as sources. */
@NullMarked
package org.petitions.architecture.sources;

import org.jspecify.annotations.NullMarked;
