/**
 * The services' public APIs as people use them: JSON over HTTP, acting as somebody. May use the JDK's HTTP client and Jackson; it
 * knows the APIs' shapes and nothing of what is behind them.
 */
@NullMarked
package org.petitions.scenario.client;

import org.jspecify.annotations.NullMarked;
