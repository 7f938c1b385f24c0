/**
 * What a petitioner may ask and say with number and code (查询、满意度评价、撤回、请求复查复核; Art. 21, 35, 36). May use the form,
 * registration, numbering and status, and the legal calendar.
 */
@NullMarked
package org.petitions.intake.tracking;

import org.jspecify.annotations.NullMarked;
