package org.petitions.intake.online;

import org.petitions.starter.message.FieldCode;

/** What can be wrong with a header of a petition that is sent in. */
enum OnlineFieldCode implements FieldCode {
    RANDOM_KEY
}
