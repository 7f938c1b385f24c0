package org.petitions.starter.rotation;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** @param lookEvery how often an instance looks for what another has begun and left, and tries again what stood still */
@ConfigurationProperties("petitions.rotation")
record RotationSettings(@DefaultValue("10m") Duration lookEvery) {}
