package org.petitions.scenario.client;

/**
 * What the petitioner is given at registration (登记回执).
 *
 * @param petitionId the petition's opaque id
 * @param number registration number
 * @param trackingCode with the number, the petitioner's way to look and to rate
 */
public record Receipt(String petitionId, String number, String trackingCode) {}
