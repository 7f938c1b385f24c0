/**
 * Whoever acts in the tests of a service: signed in at an issuer of the tests' own, with the offices that the directory's topic says. May use
 * Java, the contracts, Kafka's producer, and the tokens.
 */
@NullMarked
package org.petitions.local.signin;

import org.jspecify.annotations.NullMarked;
