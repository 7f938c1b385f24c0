/**
 * An issuer of tokens for one machine: demo people, no passwords, tokens like those of a real provider. Its start and its sign-in. May use Spring
 * Boot and Spring Security; no other part of the platform uses it, and it uses no other part.
 */
@NullMarked
package org.petitions.local.issuer;

import org.jspecify.annotations.NullMarked;
