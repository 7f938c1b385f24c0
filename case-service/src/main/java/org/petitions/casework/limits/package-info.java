/**
 * The time limits of a case (期限), kept as escalation-service publishes them and never computed here. May use the case files, the event
 * contracts and Spring Data.
 */
@NullMarked
package org.petitions.casework.limits;

import org.jspecify.annotations.NullMarked;
