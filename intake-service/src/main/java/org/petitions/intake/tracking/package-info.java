/**
 * What a petitioner may ask, say and send with number and code (查询、满意度评价、撤回、请求复查复核、提交附件; Art. 21, 35, 36). May use the
 * petitions, the form, registration, numbering, limits, status, attachments and the names of units, the legal calendar, the outbox and Spring.
 */
@NullMarked
package org.petitions.intake.tracking;

import org.jspecify.annotations.NullMarked;
