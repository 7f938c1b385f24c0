package org.petitions.notification.inbox;

import org.petitions.starter.message.FieldCode;

/** What can be wrong with what the inbox is asked for. */
enum InboxFieldCode implements FieldCode {
    UNKNOWN_CURSOR
}
