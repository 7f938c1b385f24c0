/**
 * The clock that all services of one machine share and that can be moved. The file's side needs nothing but Java; the service's side may use Spring and
 * the starter's start checks.
 */
@NullMarked
package org.petitions.local.time;

import org.jspecify.annotations.NullMarked;
