/**
 * The API for people and pages: what clocks a petition has, and how many are open. Reads the topology's stores; may use Spring MVC.
 */
@NullMarked
package org.petitions.escalation.api;

import org.jspecify.annotations.NullMarked;
