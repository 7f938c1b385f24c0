/**
 * The contracts as files (schemas, samples, AsyncAPI, catalogue) and the tests that hold code and files together. Run
 * {@code mvn -pl events test -Dcontracts.write=true} after a compatible change to write the files anew.
 */
@NullMarked
package org.petitions.events.contracts;

import org.jspecify.annotations.NullMarked;
