/**
 * Lists as XLSX files, each with a purpose and an entry in the audit trail. May use the audit trail and problems.
 */
@NullMarked
package org.petitions.starter.export;

import org.jspecify.annotations.NullMarked;
