package studio.titus.rehearsal.shell;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import studio.titus.rehearsal.shell.Statement.Both;
import studio.titus.rehearsal.shell.Statement.Choice;
import studio.titus.rehearsal.shell.Statement.ForEach;
import studio.titus.rehearsal.shell.Statement.Loop;
import studio.titus.rehearsal.shell.Statement.Pipeline;
import studio.titus.rehearsal.shell.Statement.Redirected;
import studio.titus.rehearsal.shell.Statement.Sequence;
import studio.titus.rehearsal.shell.Statement.Simple;

/** Reads words and operators as the POSIX shell's grammar has them, but for functions, {@code case} and subshells. */
final class Parser {

    private static final Set<String> SEPARATORS = Set.of(";", "&");
    private static final Set<String> BETWEEN = Set.of(";", "&", "&&", "||", "|");
    private static final Set<String> RESERVED = Set.of("do", "done", "then", "else", "elif", "fi", "in", "}");
    private static final Set<String> UNKNOWN = Set.of("case", "select", "function", "[[");

    private final List<String> tokens;
    private final String place;
    private int at;

    private Parser(List<String> tokens, String place) {
        this.tokens = tokens;
        this.place = place;
    }

    /**
     * Reads all.
     *
     * @param place for "not known PLACE, sorry"
     * @throws ShellFault when it is no shell, or more than this one knows
     */
    static Statement parse(List<String> tokens, String place) throws ShellFault {
        var parser = new Parser(tokens, place);
        var all = parser.list(Set.of());
        if (parser.more()) {
            throw ShellFault.unexpected(parser.peek());
        }
        return all;
    }

    private boolean more() {
        return at < tokens.size();
    }

    private String peek() {
        return more() ? tokens.get(at) : "";
    }

    private String take() throws ShellFault {
        if (!more()) {
            throw ShellFault.unfinished();
        }
        return tokens.get(at++);
    }

    private void expect(String wanted) throws ShellFault {
        String token = take();
        if (!token.equals(wanted)) {
            throw ShellFault.unexpected(token);
        }
    }

    private void skipSeparators() {
        while (SEPARATORS.contains(peek())) {
            at++;
        }
    }

    /** Statements up to one of the words, which stays. */
    private Sequence list(Set<String> ends) throws ShellFault {
        List<Statement> statements = new ArrayList<>();
        skipSeparators();
        while (more() && !ends.contains(peek())) {
            statements.add(both());
            if (more() && !SEPARATORS.contains(peek())) {
                throw ShellFault.unexpected(peek());
            }
            skipSeparators();
        }
        if (!more() && !ends.isEmpty()) {
            throw ShellFault.unfinished();
        }
        return new Sequence(statements);
    }

    private Statement both() throws ShellFault {
        Statement left = pipeline();
        while (peek().equals("&&") || peek().equals("||")) {
            boolean and = take().equals("&&");
            while (peek().equals(";")) {
                at++; // a line may end behind the operator
            }
            left = new Both(left, and, pipeline());
        }
        return left;
    }

    private Statement pipeline() throws ShellFault {
        boolean negated = peek().equals("!");
        if (negated) {
            take();
        }
        List<Statement> parts = new ArrayList<>(List.of(statement()));
        while (peek().equals("|")) {
            take();
            parts.add(statement());
        }
        return parts.size() == 1 && !negated ? parts.getFirst() : new Pipeline(parts, negated);
    }

    private Statement statement() throws ShellFault {
        String word = peek();
        if (UNKNOWN.contains(word) || word.startsWith("(") || word.endsWith("()")) {
            throw ShellFault.unknown(word, place);
        }
        if (RESERVED.contains(word) || BETWEEN.contains(word)) {
            throw ShellFault.unexpected(word);
        }
        return switch (word) {
            case "" -> throw ShellFault.unfinished();
            case "while", "until" -> redirected(loop());
            case "for" -> redirected(forEach());
            case "if" -> redirected(choice());
            case "{" -> redirected(group());
            default -> new Simple(upToOperator());
        };
    }

    private List<String> upToOperator() throws ShellFault {
        List<String> words = new ArrayList<>();
        while (more() && !BETWEEN.contains(peek())) {
            words.add(take());
            if (words.getLast().equals("<") && peek().equals("<")) {
                throw ShellFault.unknown("<<", place);
            }
        }
        return words;
    }

    private Statement redirected(Statement statement) throws ShellFault {
        if (more() && !BETWEEN.contains(peek()) && !CommandLine.OPERATORS.contains(peek())) {
            throw ShellFault.unexpected(peek());
        }
        List<String> behind = upToOperator();
        return behind.isEmpty() ? statement : new Redirected(statement, behind);
    }

    private Statement loop() throws ShellFault {
        boolean wanted = take().equals("while");
        var condition = list(Set.of("do"));
        return new Loop(condition, wanted, body());
    }

    private Statement forEach() throws ShellFault {
        take();
        String variable = take();
        List<String> words = List.of();
        if (peek().equals("in")) {
            take();
            words = upToOperator();
        }
        skipSeparators();
        return new ForEach(variable, words, body());
    }

    private Sequence body() throws ShellFault {
        expect("do");
        var body = list(Set.of("done"));
        expect("done");
        return body;
    }

    /** From {@code if} or {@code elif} to {@code fi}. */
    private Statement choice() throws ShellFault {
        take();
        var condition = list(Set.of("then"));
        expect("then");
        var then = list(Set.of("elif", "else", "fi"));
        if (peek().equals("elif")) {
            return new Choice(condition, then, choice());
        }
        Sequence otherwise = new Sequence(List.of());
        if (peek().equals("else")) {
            take();
            otherwise = list(Set.of("fi"));
        }
        expect("fi");
        return new Choice(condition, then, otherwise);
    }

    private Statement group() throws ShellFault {
        take();
        var group = list(Set.of("}"));
        expect("}");
        return group;
    }
}
