package studio.titus.rehearsal.shell;

import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** What stands between {@code $((} and {@code ))}: whole numbers, variables, the five operators and parentheses. */
final class Arithmetic {

    private static final Pattern TOKEN = Pattern.compile("\\d+|\\$?[A-Za-z_]\\w*|[-+*/%()]");

    private final List<String> tokens;
    private final UnaryOperator<String> variables;
    private int at;

    private Arithmetic(List<String> tokens, UnaryOperator<String> variables) {
        this.tokens = tokens;
        this.variables = variables;
    }

    /**
     * The value of an expression.
     *
     * @throws IllegalArgumentException when it is none
     * @throws ArithmeticException when it divides by zero
     */
    static long value(String expression, UnaryOperator<String> variables) {
        List<String> tokens =
                TOKEN.matcher(expression).results().map(MatchResult::group).toList();
        if (!String.join("", tokens).equals(expression.replaceAll("\\s+", ""))) {
            throw new IllegalArgumentException(expression + ": syntax error");
        }
        var reader = new Arithmetic(tokens, variables);
        long value = reader.sum();
        if (!reader.next().isEmpty()) {
            throw new IllegalArgumentException(expression + ": syntax error");
        }
        return value;
    }

    private String next() {
        return at < tokens.size() ? tokens.get(at) : "";
    }

    private long sum() {
        long value = product();
        while (next().equals("+") || next().equals("-")) {
            boolean plus = tokens.get(at++).equals("+");
            long other = product();
            value = plus ? value + other : value - other;
        }
        return value;
    }

    private long product() {
        long value = factor();
        while (List.of("*", "/", "%").contains(next())) {
            String operator = tokens.get(at++);
            long other = factor();
            value = operator.equals("*") ? value * other : operator.equals("/") ? value / other : value % other;
        }
        return value;
    }

    private long factor() {
        String token = next();
        at++;
        if (token.equals("-")) {
            return -factor();
        }
        if (token.equals("(")) {
            long value = sum();
            at++;
            return value;
        }
        return Character.isDigit(token.isEmpty() ? ' ' : token.charAt(0)) ? Long.parseLong(token) : variable(token);
    }

    /** A variable that is not set counts as 0. */
    private long variable(String token) {
        if (token.isEmpty()) {
            throw new IllegalArgumentException("syntax error: operand expected");
        }
        String value = variables.apply(token.replace("$", ""));
        return value.isEmpty() ? 0 : Long.parseLong(value);
    }
}
