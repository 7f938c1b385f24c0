/**
 * Changing the keys of what a service keeps sealed (密钥轮换): in the background, gone on with after a kill, with a count of what is left. May use the
 * seals and the database.
 */
@NullMarked
package org.petitions.starter.rotation;

import org.jspecify.annotations.NullMarked;
