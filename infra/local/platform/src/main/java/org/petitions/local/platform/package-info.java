/**
 * The whole platform on one machine: broker, database, mail catcher, topics, keysets, clock and the four services, each a process of
 * its own. Starts them, watches them, stops them. It may use the machine's parts and the services' packed jars, not their code.
 */
@NullMarked
package org.petitions.local.platform;

import org.jspecify.annotations.NullMarked;
