/** What is said when a request cannot be answered: one page for people, one problem for programs. */
@NullMarked
package org.petitions.gateway.errors;

import org.jspecify.annotations.NullMarked;
