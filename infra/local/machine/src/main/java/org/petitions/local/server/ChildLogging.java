package org.petitions.local.server;

/** Logging of the children that are ours: plain lines to standard output, whatever the module that starts them uses. */
final class ChildLogging {
    static final String JVM_OPTION = "-Dlogback.configurationFile=org/petitions/local/server/child-logging.xml";

    private ChildLogging() {}
}
