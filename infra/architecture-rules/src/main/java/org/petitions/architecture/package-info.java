/** Rules of architecture that hold in every module; each module's own test calls them. For tests alone. May use ArchUnit. */
@NullMarked
package org.petitions.architecture;

import org.jspecify.annotations.NullMarked;
