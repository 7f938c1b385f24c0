package org.petitions.local.machine.process;

/** A part of the local machine can't start, and the message is a sentence a person can act on (Chinese, then English). */
public final class StartRefused extends RuntimeException {

    /** @param sentence what is wrong and what to do about it */
    public StartRefused(String sentence) {
        super(sentence);
    }

    /**
     * @param sentence what is wrong and what to do about it
     * @param cause    what told us
     */
    public StartRefused(String sentence, Throwable cause) {
        super(sentence, cause);
    }

    /** The sentence for a port of 127.0.0.1 that another program holds. */
    public static StartRefused portTaken(String part, int port) {
        return new StartRefused(("%s 无法启动：端口 127.0.0.1:%d 已被另一个程序占用，请先停止它，或改用别的端口。"
                + " / %s cannot start: port 127.0.0.1:%d is taken by another program; stop it or choose another port.")
                .formatted(part, port, part, port));
    }
}
