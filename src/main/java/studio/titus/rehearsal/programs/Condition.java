package studio.titus.rehearsal.programs;

import java.util.List;
import java.util.OptionalInt;

/** {@code test}, also called {@code [}: files, texts and whole numbers. */
final class Condition implements CommonPrograms.CommonProgram {

    private static final int NO = 1;
    private static final int USAGE = 2;

    @Override
    public int run(Call call) {
        List<String> words = call.arguments();
        if (!words.isEmpty() && words.getLast().equals("]")) {
            words = words.subList(0, words.size() - 1);
        }
        boolean turned = !words.isEmpty() && words.getFirst().equals("!");
        OptionalInt answer = answer(call, turned ? words.subList(1, words.size()) : words);
        return answer.isEmpty()
                ? call.fail(USAGE, call.name() + ": this condition is not known in a rehearsal, sorry")
                : turned ? NO - answer.getAsInt() : answer.getAsInt();
    }

    /** The exit code; empty for what is not understood. */
    private static OptionalInt answer(Call call, List<String> words) {
        return switch (words.size()) {
            case 0 -> OptionalInt.of(NO);
            case 1 -> code(!words.getFirst().isEmpty());
            case 2 -> one(call, words.getFirst(), words.get(1));
            case 3 -> two(words.getFirst(), words.get(1), words.get(2));
            default -> OptionalInt.empty();
        };
    }

    private static OptionalInt one(Call call, String operator, String word) {
        boolean file = call.read(word).isPresent();
        return switch (operator) {
            case "-e", "-r" -> code(file || call.isFolder(word));
            case "-f", "-x" -> code(file);
            case "-s" -> code(call.read(word).filter(text -> !text.isEmpty()).isPresent());
            case "-d" -> code(!file && call.isFolder(word));
            case "-n" -> code(!word.isEmpty());
            case "-z" -> code(word.isEmpty());
            default -> OptionalInt.empty();
        };
    }

    private static OptionalInt two(String left, String operator, String right) {
        return switch (operator) {
            case "=", "==" -> code(left.equals(right));
            case "!=" -> code(!left.equals(right));
            default ->
                left.matches("-?\\d{1,9}") && right.matches("-?\\d{1,9}")
                        ? numbers(Integer.compare(Integer.parseInt(left), Integer.parseInt(right)), operator)
                        : OptionalInt.empty();
        };
    }

    private static OptionalInt numbers(int order, String operator) {
        return switch (operator) {
            case "-eq" -> code(order == 0);
            case "-ne" -> code(order != 0);
            case "-lt" -> code(order < 0);
            case "-le" -> code(order <= 0);
            case "-gt" -> code(order > 0);
            case "-ge" -> code(order >= 0);
            default -> OptionalInt.empty();
        };
    }

    private static OptionalInt code(boolean holds) {
        return OptionalInt.of(holds ? 0 : NO);
    }
}
