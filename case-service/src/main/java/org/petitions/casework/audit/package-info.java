/**
 * The audit trail of all services (审计记录), as one chain of hashes a partition of its topic, with signed heads: written once, read by
 * auditors, changed by nobody. May use the signing key, the outbox, Kafka and Spring; knows nothing of cases.
 */
@NullMarked
package org.petitions.casework.audit;

import org.jspecify.annotations.NullMarked;
