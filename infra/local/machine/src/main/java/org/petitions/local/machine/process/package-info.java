/**
 * Children of this process: start them, watch them, read their last words, end them, and be sure they never outlive us.
 * May use the JDK alone; {@link org.petitions.local.machine.process.Leash} runs inside every child.
 */
@NullMarked
package org.petitions.local.machine.process;

import org.jspecify.annotations.NullMarked;
