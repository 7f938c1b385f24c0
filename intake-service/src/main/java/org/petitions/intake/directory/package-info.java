/**
 * What units are called, by the day, kept from the directory topic: a petitioner is told the name that the unit has; and which leaders take letters
 * and calls. Knows nothing of the other features; owns the collection {@code units}.
 */
@NullMarked
package org.petitions.intake.directory;

import org.jspecify.annotations.NullMarked;
