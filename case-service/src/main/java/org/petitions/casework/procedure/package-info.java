/**
 * The lawful procedure (《信访工作条例》) as pure functions: a state and a command decide into events or a refusal, a state and an event
 * evolve into the next state. It stands in parts, a package each; this package puts them together. May use the event contracts, the law
 * and the JDK; no Spring, no clock, no input or output.
 */
@NullMarked
package org.petitions.casework.procedure;

import org.jspecify.annotations.NullMarked;
