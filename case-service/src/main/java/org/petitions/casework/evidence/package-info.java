/**
 * The evidence pack (证据包): everything of one case in one signed file that a court can check without us. May use the case files, the
 * documents, the facts, the limits, the timeline, the audience and Spring; its check uses the JDK and JSON alone.
 */
@NullMarked
package org.petitions.casework.evidence;

import org.jspecify.annotations.NullMarked;
