package org.petitions.events;

import org.jspecify.annotations.Nullable;
import org.petitions.events.terms.MediatorKind;

/**
 * Who mediates between the parties (调解人, Art. 33). Only offices and posts are named, by their id; every other name is sealed with the case.
 *
 * @param id unit id of an office or id of a post, null for all others
 */
public record Mediator(MediatorKind kind, @Nullable String id) {}
