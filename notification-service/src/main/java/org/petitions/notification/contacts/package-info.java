/**
 * Where petitioners who chose so are told electronically, kept sealed and opened at the moment of sending. May use the sealing, the database
 * and Spring; no other feature.
 */
@NullMarked
package org.petitions.notification.contacts;

import org.jspecify.annotations.NullMarked;
