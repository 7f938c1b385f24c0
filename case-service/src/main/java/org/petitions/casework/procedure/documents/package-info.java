/**
 * Documents and their delivery. May use the state and the rules.
 */
@NullMarked
package org.petitions.casework.procedure.documents;

import org.jspecify.annotations.NullMarked;
