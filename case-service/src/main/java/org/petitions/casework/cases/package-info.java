/**
 * The case files (案卷): kept one document a case with its events, changed by people's commands and by intake's events. May use the
 * procedure, the audience, the routing, the outbox and Spring.
 */
@NullMarked
package org.petitions.casework.cases;

import org.jspecify.annotations.NullMarked;
