package org.petitions.casework.reception;

import java.util.List;
import org.petitions.casework.reception.Reception.Item;
import org.petitions.casework.reception.Reception.Slot;
import org.petitions.casework.reception.Reception.Tally;

/** What is done to a session of reception. */
sealed interface ReceptionCommand {
    /** It takes place at another time or elsewhere; the reason is public. */
    record Move(Slot to, String reason) implements ReceptionCommand {}

    /** It does not take place; the reason is public. */
    record Cancel(String reason) implements ReceptionCommand {}

    /** A booking gets a place, once however often it is said. */
    record Give(String booking) implements ReceptionCommand {}

    /** Bookings give their places back. */
    record Free(List<String> bookings) implements ReceptionCommand {}

    /** Who was received; said again, it is put right. */
    record Count(Tally tally) implements ReceptionCommand {}

    /** A petition came of it. */
    record Name(Item item) implements ReceptionCommand {}
}
