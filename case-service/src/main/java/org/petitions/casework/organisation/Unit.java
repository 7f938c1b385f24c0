package org.petitions.casework.organisation;

import org.petitions.events.terms.UnitId;

/**
 * A unit (单位).
 *
 * @param nameZh its Chinese name
 * @param nameEn its English name
 */
public record Unit(UnitId id, String nameZh, String nameEn) {}
