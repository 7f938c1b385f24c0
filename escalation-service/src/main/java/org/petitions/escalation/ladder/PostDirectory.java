package org.petitions.escalation.ladder;

import java.time.LocalDate;

/** The posts of the organisation by day: titles, fields and who is there change. */
@FunctionalInterface
public interface PostDirectory {

    /** What holds on a day (China's). */
    HeldPosts on(LocalDate day);
}
