package org.petitions.notification.sms;

import org.petitions.starter.message.FieldCode;

/** What can be wrong with a field of a gateway's report. */
enum SmsReportFieldCode implements FieldCode {
    REQUIRED
}
