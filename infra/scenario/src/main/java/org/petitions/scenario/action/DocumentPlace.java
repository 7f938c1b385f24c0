package org.petitions.scenario.action;

/**
 * A document of the case, whose number the platform gives it.
 *
 * @param n its place among the case's documents, from 1
 */
public record DocumentPlace(int n) {}
