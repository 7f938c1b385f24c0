package org.petitions.notification.inbox;

import org.petitions.starter.message.FieldCode;

/** What can be wrong with what the inbox is asked for. */
enum InboxFieldCode implements FieldCode {
    UNKNOWN_CURSOR,
    /** Not a post below that somebody holds, or one that the alert is kept from. */
    NO_DELEGATE,
    /** Before today, or after the limit's last day. */
    DELEGATION_DAY
}
