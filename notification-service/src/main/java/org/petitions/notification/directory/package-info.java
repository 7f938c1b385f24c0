/**
 * Which posts there are and where their offices are reached, and what units are called, kept from the directory topic. May use the contracts and the
 * service starter; no other feature of this service.
 */
@NullMarked
package org.petitions.notification.directory;

import org.jspecify.annotations.NullMarked;
