package org.petitions.casework.charge;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Positive;
import java.util.Set;
import org.petitions.events.terms.ChargeSituation;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * What the city settles for leaders in charge.
 *
 * @param rotaFor what gets a leader by rota at once (随机包案); empty for nothing
 * @param days calendar days that such a leader has
 */
@Validated
@ConfigurationProperties("petitions.charge")
record ChargeSettings(@DefaultValue Set<ChargeSituation> rotaFor, @DefaultValue("60") @Positive @Max(365) int days) {}
