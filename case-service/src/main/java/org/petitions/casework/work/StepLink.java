package org.petitions.casework.work;

/** A step by its form, or another case by its page. */
record StepLink(String text, String address) {}
