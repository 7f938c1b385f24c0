/**
 * The one clock of a service: the system's, or in the local profile one that all services share and that can be moved. May use the start checks.
 */
@NullMarked
package org.petitions.starter.time;

import org.jspecify.annotations.NullMarked;
