package org.petitions.casework.documents.printing;

import java.io.IOException;
import org.petitions.starter.startup.StartupFailure;
import org.springframework.core.io.Resource;

/**
 * A TrueType file as it was read: many megabytes, which all fonts made of it share.
 *
 * @param name what it is, for operations
 * @param bytes not to be changed
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record FontFile(String name, byte[] bytes) {

    /** @throws StartupFailure when it cannot be read */
    static FontFile of(Resource resource) {
        try {
            return new FontFile(resource.getDescription(), resource.getContentAsByteArray());
        } catch (IOException e) {
            throw new StartupFailure(resource.getDescription() + " cannot be read as a TrueType font",
                    "Name TrueType files with petitions.papers.fallback-fonts, or none.", e);
        }
    }
}
