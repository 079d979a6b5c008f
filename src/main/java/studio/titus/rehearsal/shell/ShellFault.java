package studio.titus.rehearsal.shell;

/** Why a line does not run. */
final class ShellFault extends Exception {

    private static final long serialVersionUID = 1;

    private final int status;

    private ShellFault(int status, String message) {
        super(message, null, false, false);
        this.status = status;
    }

    static ShellFault unexpected(String token) {
        return new ShellFault(2, "syntax error near unexpected token `" + token + "'");
    }

    static ShellFault unfinished() {
        return new ShellFault(2, "syntax error: unexpected end of file");
    }

    /** Real shells know it. */
    static ShellFault unknown(String what, String place) {
        return new ShellFault(2, what + ": not known " + place + ", sorry");
    }

    static ShellFault unwritable(String path, String place) {
        return new ShellFault(1, path + ": files can't be written " + place + ", sorry");
    }

    static ShellFault missing(String path) {
        return new ShellFault(1, path + ": No such file or directory");
    }

    static ShellFault arithmetic(String message) {
        return new ShellFault(2, "arithmetic: " + message);
    }

    int status() {
        return status;
    }
}
