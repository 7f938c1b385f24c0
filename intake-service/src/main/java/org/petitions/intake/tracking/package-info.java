/**
 * What a petitioner may ask and say with number and code (查询, 满意度评价; Art. 21). May use registration, numbering and status.
 */
@NullMarked
package org.petitions.intake.tracking;

import org.jspecify.annotations.NullMarked;
