package org.petitions.escalation;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.core.io.Resource;

/**
 * Settings of this service.
 *
 * @param policy the policy file
 */
@ConfigurationProperties("petitions.escalation")
record EscalationSettings(@DefaultValue("classpath:policy.yml") Resource policy) {}
