package org.petitions.pages.elements;

/**
 * One of the values that a select or radios offer.
 *
 * @param value as the form sends it
 * @param text as people read it, in the language of the page
 */
public record Choice(String value, String text) {}
