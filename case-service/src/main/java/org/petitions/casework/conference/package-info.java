/**
 * Sessions of the joint conference (联席会议) of a city or county: what was put on the agenda, what was decided on it, who has to do it and by when. What
 * a decision does in a case, or with a measure, is that one's own command; the session keeps which it was.
 */
@NullMarked
package org.petitions.casework.conference;

import org.jspecify.annotations.NullMarked;
