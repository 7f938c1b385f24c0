package org.petitions.notification.inbox;

import org.petitions.starter.message.MessageCode;

/** What the page says of an alert. Its texts stand in the bundles under {@code inbox.} and its name. */
enum InboxText implements MessageCode {
    TO_BE_ACKNOWLEDGED,
    REMINDER,
    ACKNOWLEDGED,
    /** With the reason. */
    DECLINED,
    /** With the reason. */
    WITHDRAWN,
    WAITING,
    SENT,
    RECEIVED,
    LOST,
    /** With the reason. */
    UNDELIVERABLE,
    NOT_NEEDED;

    @Override
    public String code() {
        return MessageCode.codeOf(name());
    }

    @Override
    public String key() {
        return "inbox." + code();
    }
}
