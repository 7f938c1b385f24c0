/**
 * The REST API for cases (信访事项接口): reading them, and one address for each step an official takes. May use the cases, the
 * commands, the access rules, the organisation, the procedure and Spring.
 */
@NullMarked
package org.petitions.casework.api;

import org.jspecify.annotations.NullMarked;
