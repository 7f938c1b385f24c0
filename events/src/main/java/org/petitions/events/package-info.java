/**
 * The published language: every event one service tells another, as records under sealed interfaces. Coded fields only, never words or people (design rule 1); it may use nothing but {@code terms}.
 */
@NullMarked
package org.petitions.events;

import org.jspecify.annotations.NullMarked;
