@NullMarked
package org.petitions.casework.appointments;

import org.jspecify.annotations.NullMarked;
