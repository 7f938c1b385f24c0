/**
 * Who may what: one decision for every API, list, count and page. Pure; knows nothing of requests.
 */
@NullMarked
package org.petitions.starter.access;

import org.jspecify.annotations.NullMarked;
