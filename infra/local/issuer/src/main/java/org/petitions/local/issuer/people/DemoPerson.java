package org.petitions.local.issuer.people;

/**
 * Somebody who stands on the page, in one of their offices.
 *
 * @param account what they sign in as
 * @param office what the office is called
 */
public record DemoPerson(String account, Place place, Profile profile, Names office) {}
