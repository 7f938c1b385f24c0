/**
 * Fills the databases of a platform in bulk: cases that the platform itself has carried through its rules are taken as templates, and written
 * again under other ids, numbers, counties and days. May use the driver, Tink and what the local platform tells of itself.
 */
@NullMarked
package org.petitions.bench.fill;

import org.jspecify.annotations.NullMarked;
