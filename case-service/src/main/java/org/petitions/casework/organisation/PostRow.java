package org.petitions.casework.organisation;

import java.util.Map;
import org.petitions.events.DirectoryEvent.PostListed.Standing;
import org.petitions.events.terms.AlertChannel;
import org.petitions.events.terms.Rung;

/**
 * What one row of the posts' file says.
 *
 * @param standing what is said of the post in the row's time
 */
record PostRow(String id, Rung rung, Standing standing, Map<AlertChannel, String> addresses) {}
