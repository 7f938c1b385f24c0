/**
 * The facts (信访内容): what a petitioner wrote and who they are, kept sealed as intake-service sent it and opened for a handler at the
 * moment of reading, each opening recorded. May use the case files, the erasure, the timeline, the seals and
 * Spring.
 */
@NullMarked
package org.petitions.casework.facts;

import org.jspecify.annotations.NullMarked;
