/**
 * Who acts, in tests: tokens of an issuer of our own, good ones and every kind of bad one, and the accounts of the sample organisation. May use
 * Java alone and Jackson.
 */
@NullMarked
package org.petitions.local.tokens;

import org.jspecify.annotations.NullMarked;
