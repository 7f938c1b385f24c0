/**
 * The leaders' ledger (领导台账): what leaders and offices do beside the procedure, as the report counts it. What is recorded elsewhere comes from
 * its {@link org.petitions.casework.ledger.LedgerSource}; what is not is entered here by hand. It holds offices to their duty and has nothing of
 * whoever petitions.
 */
@NullMarked
package org.petitions.casework.ledger;

import org.jspecify.annotations.NullMarked;
