/**
 * The pass by which one service lets a petitioner into another: signed where number and tracking code are known, checked where the documents
 * are. May use Tink and the startup checks.
 */
@NullMarked
package org.petitions.starter.pass;

import org.jspecify.annotations.NullMarked;
