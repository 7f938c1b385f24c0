package org.petitions.bench.fill;

/**
 * A case that the platform carried through its rules.
 *
 * @param code its tracking code
 */
public record CarriedCase(CaseIdentity identity, String code) {}
