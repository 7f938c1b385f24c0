/**
 * Children of this process: start them, watch them, read the last lines of their logs, end them, and be sure they never outlive us.
 * May use the JDK alone; {@link org.petitions.local.process.ParentWatchdog} runs inside every child.
 */
@NullMarked
package org.petitions.local.process;

import org.jspecify.annotations.NullMarked;
