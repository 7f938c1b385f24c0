package org.petitions.events;

import java.time.LocalDate;

/**
 * That a party signed an agreement itself (Art. 33).
 *
 * @param party its place among the parties, 1 for the petitioner
 * @param on the day it signed, in Asia/Shanghai
 */
public record PartySignature(int party, LocalDate on) {}
