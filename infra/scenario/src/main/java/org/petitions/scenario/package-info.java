/**
 * The command behind {@code ./run}: the whole platform on one machine, the sample day, and its check. It uses the machine's parts, the
 * event contracts and the services' public APIs; no service knows of it.
 */
@NullMarked
package org.petitions.scenario;

import org.jspecify.annotations.NullMarked;
