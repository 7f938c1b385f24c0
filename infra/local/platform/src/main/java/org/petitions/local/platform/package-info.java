/**
 * The whole platform on one machine: broker, database, mail catcher, topics, keysets, clock, the four services, the issuer and the gateway, each a process of
 * its own. Starts them, watches them, stops them. It may use the machine's parts and the packed jars of services, issuer and gateway, not their code.
 */
@NullMarked
package org.petitions.local.platform;

import org.jspecify.annotations.NullMarked;
