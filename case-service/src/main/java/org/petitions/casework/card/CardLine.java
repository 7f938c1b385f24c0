package org.petitions.casework.card;

import org.jspecify.annotations.Nullable;

/**
 * One line of a card.
 *
 * @param nameZh the unit's name or the post's title, in Chinese
 * @param nameEn the same in English
 * @param leader name of whoever holds the post, as the organisation makes it public, or null
 * @param telephone of the office
 * @param dutiesZh what it answers for, in Chinese
 * @param dutiesEn the same in English, or null
 * @param address where it is, or null
 */
record CardLine(String nameZh, String nameEn, @Nullable String leader, String telephone, String dutiesZh,
        @Nullable String dutiesEn, @Nullable String address) {}
