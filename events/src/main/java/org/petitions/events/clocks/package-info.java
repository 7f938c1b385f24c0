/**
 * What each event does to the clocks (期限): part of the published language, so that whoever watches time, whoever decides and whoever
 * audits read the same. It may use the events and their terms alone.
 */
@NullMarked
package org.petitions.events.clocks;

import org.jspecify.annotations.NullMarked;
