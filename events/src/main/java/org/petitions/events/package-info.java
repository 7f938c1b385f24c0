/**
 * The published language: every event one service tells another, as records under sealed interfaces. Coded fields only, never words or people, so that a topic can be read by anybody who works on the platform; it may use nothing but {@code terms}.
 */
@NullMarked
package org.petitions.events;

import org.jspecify.annotations.NullMarked;
