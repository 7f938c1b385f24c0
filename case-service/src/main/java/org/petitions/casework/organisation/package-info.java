/**
 * The organisation (组织机构): units, the posts that hold them to their duty, and which accounts have which office and act for which post, read
 * from files, changed by command, and published as the directory. May use
 * the event contracts, the outbox, CSV and Spring; nothing of cases.
 */
@NullMarked
package org.petitions.casework.organisation;

import org.jspecify.annotations.NullMarked;
