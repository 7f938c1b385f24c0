package org.petitions.casework.charge;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;

/** The settings of leaders in charge, as a bean. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ChargeSettings.class)
class ChargeConfiguration {}
