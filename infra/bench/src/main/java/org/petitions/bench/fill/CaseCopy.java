package org.petitions.bench.fill;

/**
 * What one copy of a template has for its own.
 *
 * @param days by how many days it lies before its template: whole weeks, so that each day of the week stays what it was
 * @param documentSerial from which the numbers of its documents count
 */
record CaseCopy(CaseIdentity identity, int days, int documentSerial) {}
