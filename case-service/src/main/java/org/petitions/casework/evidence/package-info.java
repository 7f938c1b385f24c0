/**
 * The evidence pack (证据包): everything of one case in one signed file that a court can check without us. May use the case files, the
 * procedure's terms, the documents, the facts, the limits, the timeline, the rules of access, the signing key and Spring; its check uses
 * JSON and what the keys' package has of the JDK alone.
 */
@NullMarked
package org.petitions.casework.evidence;

import org.jspecify.annotations.NullMarked;
