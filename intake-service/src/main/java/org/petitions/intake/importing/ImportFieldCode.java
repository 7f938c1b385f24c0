package org.petitions.intake.importing;

import org.petitions.starter.message.FieldCode;

/** What can be wrong with the name a ledger is sent under. */
enum ImportFieldCode implements FieldCode {
    LEDGER_NAME
}
