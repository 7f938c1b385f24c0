package org.petitions.local.process;

/** A part of the local machine can't start, and the message is a sentence a person can act on (Chinese, then English). */
public final class ProcessStartException extends RuntimeException {

    /** @param sentence what is wrong and what to do about it */
    public ProcessStartException(String sentence) {
        super(sentence);
    }

    /**
     * @param sentence what is wrong and what to do about it
     * @param cause    what told us
     */
    public ProcessStartException(String sentence, Throwable cause) {
        super(sentence, cause);
    }

    /** The sentence for a port of 127.0.0.1 that another program holds. */
    public static ProcessStartException portTaken(String part, int port) {
        return new ProcessStartException(("%s 无法启动：端口 127.0.0.1:%d 已被另一个程序占用，请先停止它，或改用别的端口。"
                + " / %s cannot start: port 127.0.0.1:%d is taken by another program; stop it or choose another port.")
                .formatted(part, port, part, port));
    }
}
