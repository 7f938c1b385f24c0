/**
 * Who is signed in: checks the tokens of the issuer, and answers whoever has none. May use Spring Security, actors,
 * problems and the startup checks; no other package knows of it.
 */
@NullMarked
package org.petitions.starter.signin;

import org.jspecify.annotations.NullMarked;
