package studio.titus.ui.terminal;

import java.io.IOException;
import java.io.Reader;

/**
 * Puts what programs send to an xterm into what the widget understands. {@code CSI n b}, which asks for the last character once more, is
 * spelled out: without it, htop's columns shift. {@code CSI > … m} and {@code CSI ? … m}, by which vim asks for another coding of keys and
 * which it is, are left out: the widget takes them for colours and underlines. Sources: ECMA-48, 8.3.103 (REP); "XTerm Control Sequences",
 * XTMODKEYS and XTQMODKEYS.
 */
final class XtermReader extends Reader {

    private static final char ESCAPE = 0x1B;
    private static final char DELETE = 0x7F;
    private static final int CHUNK = 8192;

    /** No line is longer; a hostile program must not fill the memory. */
    private static final int MOST = 10_000;

    /** No real sequence is longer. What is, passes as it came. */
    private static final int LONGEST = 32;

    private final Reader in;
    private final char[] chunk = new char[CHUNK];
    private final StringBuilder ready = new StringBuilder();
    private final StringBuilder sequence = new StringBuilder();
    private int taken;
    private String last = "";

    XtermReader(Reader in) {
        this.in = in;
    }

    @Override
    public int read(char[] target, int from, int length) throws IOException {
        while (taken == ready.length()) {
            ready.setLength(0);
            taken = 0;
            int count = in.read(chunk, 0, chunk.length);
            if (count < 0) {
                return -1;
            }
            for (int i = 0; i < count; i++) {
                take(chunk[i]);
            }
        }
        int given = Math.min(length, ready.length() - taken);
        ready.getChars(taken, taken + given, target, from);
        taken += given;
        return given;
    }

    @Override
    public boolean ready() throws IOException {
        return taken < ready.length() || in.ready();
    }

    @Override
    public void close() throws IOException {
        in.close();
    }

    private void take(char c) {
        if (!sequence.isEmpty()) {
            goOn(c);
        } else if (c == ESCAPE) {
            sequence.append(c);
        } else {
            ready.append(c);
            note(c);
        }
    }

    private void note(char c) {
        if (Character.isLowSurrogate(c) && last.length() == 1 && Character.isHighSurrogate(last.charAt(0))) {
            last += c;
        } else if (c >= ' ' && c != DELETE) {
            last = String.valueOf(c);
        }
    }

    private void goOn(char c) {
        sequence.append(c);
        boolean opens = sequence.length() == 2 && c == '[';
        boolean parameter = sequence.length() > 2 && (c >= '0' && c <= '9' || privately() && c == ';');
        boolean marks = sequence.length() == 3 && privately();
        if (opens || (parameter || marks) && sequence.length() < LONGEST) {
            return;
        }
        if (c == 'b' && sequence.length() > 2 && !privately()) {
            ready.repeat(last, count());
        } else if (c != 'm' || !privately()) {
            ready.append(sequence);
        }
        sequence.setLength(0);
    }

    /** Whether it is marked as one of xterm's own, and no standard one. */
    private boolean privately() {
        return sequence.length() > 2 && (sequence.charAt(2) == '>' || sequence.charAt(2) == '?');
    }

    /** Nothing and 0 mean 1. */
    private int count() {
        String digits = sequence.substring(2, sequence.length() - 1);
        return digits.isEmpty() ? 1 : (int) Math.clamp(Double.parseDouble(digits), 1, MOST);
    }
}
