/** Help after the end (办结后帮扶): which return visits are due or late, and what help the case ended with. The duty of offices, no list of people. */
@NullMarked
package org.petitions.casework.aftercare;

import org.jspecify.annotations.NullMarked;
