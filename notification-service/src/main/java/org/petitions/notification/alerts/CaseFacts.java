package org.petitions.notification.alerts;

import org.petitions.events.terms.Category;

/**
 * By what a person knows the case that an alert is about.
 *
 * @param number its registration number (登记编号)
 * @param category what it is about
 */
public record CaseFacts(String number, Category category) {}
