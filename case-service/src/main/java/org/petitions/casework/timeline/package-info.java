/**
 * Who did what when (办理轨迹): a case's own steps, and beside them what others say of it: missed limits, alerts, openings of words. May use
 * the case files, the limits, the event contracts and Spring.
 */
@NullMarked
package org.petitions.casework.timeline;

import org.jspecify.annotations.NullMarked;
