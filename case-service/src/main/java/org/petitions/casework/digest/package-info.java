/**
 * Digests of letters (来信综述): what people wrote about in a week or a month, by category and place, what is new or rising, with the cases behind
 * each figure. A bureau makes one, puts it before leaders, and they answer it by an instruction to a unit. No person is in it.
 */
@NullMarked
package org.petitions.casework.digest;

import org.jspecify.annotations.NullMarked;
