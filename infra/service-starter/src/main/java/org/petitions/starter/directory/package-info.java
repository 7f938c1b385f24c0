/**
 * What the organisation says of accounts, as the directory topic tells it: which offices and posts one has today. May use the contracts, Kafka,
 * the broker's check, actors, and Spring Boot's health.
 */
@NullMarked
package org.petitions.starter.directory;

import org.jspecify.annotations.NullMarked;
