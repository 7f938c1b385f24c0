/**
 * Which posts there are and where their office mail goes, kept from the directory topic. May use the contracts and the shell; no other
 * feature of this service.
 */
@NullMarked
package org.petitions.notification.directory;

import org.jspecify.annotations.NullMarked;
