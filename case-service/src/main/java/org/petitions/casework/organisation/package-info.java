/**
 * The organisation (组织机构): units and the posts that hold them to their duty, read from files and published as the directory. May use
 * the event contracts, the outbox, CSV and Spring; nothing of cases.
 */
@NullMarked
package org.petitions.casework.organisation;

import org.jspecify.annotations.NullMarked;
