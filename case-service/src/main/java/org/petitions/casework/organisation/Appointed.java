package org.petitions.casework.organisation;

/**
 * What an appointment is decided on.
 *
 * @param atUnit everybody who is or was appointed to something at the unit
 * @param inEntry what stands in the entry of the directory that changes: all offices of the account at whichever units, or all who act or acted
 *                for the post
 */
public record Appointed(Staff atUnit, Staff inEntry) {}
