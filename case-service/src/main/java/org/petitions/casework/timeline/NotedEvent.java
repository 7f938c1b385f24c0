package org.petitions.casework.timeline;

import tools.jackson.databind.node.ObjectNode;

/**
 * What was published of a limit, or of a file.
 *
 * @param json the event
 */
public record NotedEvent(ObjectNode json) {}
