package org.petitions.casework.timeline;

import tools.jackson.databind.node.ObjectNode;

/**
 * What was published of a limit.
 *
 * @param json the event
 */
public record NotedEvent(ObjectNode json) {}
