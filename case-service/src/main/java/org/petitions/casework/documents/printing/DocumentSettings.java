package org.petitions.casework.documents.printing;

import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.core.io.Resource;

/**
 * How documents are printed.
 *
 * @param fallbackFonts TrueType fonts for characters that the shipped one does not have (rare ones in names), in the order they are asked
 */
@ConfigurationProperties("petitions.papers")
record DocumentSettings(@DefaultValue List<Resource> fallbackFonts) {}
