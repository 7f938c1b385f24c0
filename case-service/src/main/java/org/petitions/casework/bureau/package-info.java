/**
 * The petition bureau's pages (信访局工作页面): what waits for it, the transfer to a unit, every list of cases. May use the API's checks,
 * the lists, the commands, the competence table, the documents, the shared pages and Spring.
 */
@NullMarked
package org.petitions.casework.bureau;

import org.jspecify.annotations.NullMarked;
