package se.samband.app.jobs;

import se.samband.core.text.Text;

/**
 * What a job came to.
 *
 * @param message one sentence: "12 000 rader togs emot, 3 avvisades."
 * @param path where the result is seen, such as {@code /deliveries/7}
 */
public record JobResult(Text message, String path) {}
