package org.petitions.local.machine;

/** Logging of the children that are ours: plain lines to standard output, whatever the module that starts them uses. */
final class MachineLog {
    static final String JVM_OPTION = "-Dlogback.configurationFile=org/petitions/local/machine/logging.xml";

    private MachineLog() {}
}
