/**
 * How text is taken, by every API of every service: tidied of what nobody sees, refused where something no person writes is in it. Pure;
 * uses nothing of the others.
 */
@NullMarked
package org.petitions.starter.text;

import org.jspecify.annotations.NullMarked;
