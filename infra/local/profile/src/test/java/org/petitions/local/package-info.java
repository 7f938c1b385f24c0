/**
 * A small service that the parts of the local profile are tried in.
 */
@NullMarked
package org.petitions.local;

import org.jspecify.annotations.NullMarked;
