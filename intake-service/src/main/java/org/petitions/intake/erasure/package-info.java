/**
 * Erasing what a petitioner wrote and who they are: by order of a bureau on a legal ground, or by no order once it has been kept for its time
 * (保存期限); suspending that (暂缓删除), the register of what was erased (删除记录), and doing it again once a backup was restored.
 * May use the petitions, their numbers, registration, status and attachments, the form's rules for text, the sealing, the legal
 * calendar, the outbox and Spring.
 */
@NullMarked
package org.petitions.intake.erasure;

import org.jspecify.annotations.NullMarked;
