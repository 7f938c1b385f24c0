package org.petitions.casework.card;

import org.jspecify.annotations.Nullable;

/**
 * One line of a card.
 *
 * @param name the unit's name or the post's title
 * @param leader name of whoever holds the post, as the organisation makes it public, or null
 * @param telephone of the office
 * @param duties what it answers for
 * @param address where it is, or null
 */
record CardLine(Said name, @Nullable String leader, String telephone, Said duties, @Nullable String address) {

    /**
     * A text.
     *
     * @param en null where it is in Chinese alone
     */
    record Said(String zh, @Nullable String en) {}
}
