package studio.titus.rehearsal.programs;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What every small image and every machine has. */
public final class CommonPrograms {

    private CommonPrograms() {}

    /** One of them. */
    @FunctionalInterface
    public interface CommonProgram {

        /** @return its exit code */
        int run(Call call);
    }

    /** By their names. */
    public static Map<String, CommonProgram> all() {
        Map<String, CommonProgram> programs = new HashMap<>();
        programs.put("true", call -> 0);
        programs.put(":", call -> 0);
        programs.put("false", call -> 1);
        programs.put("echo", CommonPrograms::echo);
        programs.put("printf", CommonPrograms::printf);
        programs.put("seq", CommonPrograms::seq);
        programs.put("date", new DateProgram());
        programs.put("test", new Condition());
        programs.put("[", new Condition());
        TextPrograms.addTo(programs);
        return programs;
    }

    private static int echo(Call call) {
        List<String> options = call.arguments().stream()
                .takeWhile(word -> word.matches("-[neE]+"))
                .toList();
        String text = String.join(
                " ", call.arguments().subList(options.size(), call.arguments().size()));
        String shown = options.stream().anyMatch(option -> option.contains("e")) ? unescaped(text) : text;
        call.out().accept(options.stream().anyMatch(option -> option.contains("n")) ? shown : shown + "\n");
        return 0;
    }

    /** The format is used again as long as there are arguments. */
    private static int printf(Call call) {
        String format = unescaped(call.arguments().getFirst());
        List<String> values = call.arguments().subList(1, call.arguments().size());
        int at = 0;
        do {
            var text = new StringBuilder();
            int from = at;
            for (int index = 0; index < format.length(); index++) {
                boolean place = format.charAt(index) == '%' && index + 1 < format.length();
                if (place && "sdb".indexOf(format.charAt(index + 1)) >= 0) {
                    text.append(at < values.size() ? values.get(at) : "");
                    at++;
                    index++;
                } else {
                    text.append(format.charAt(index));
                    index += place && format.charAt(index + 1) == '%' ? 1 : 0;
                }
            }
            call.out().accept(text.toString());
            at = at == from ? values.size() : at;
        } while (at < values.size());
        return 0;
    }

    private static String unescaped(String text) {
        return text.replace("\\n", "\n").replace("\\t", "\t").replace("\\r", "\r");
    }

    private static int seq(Call call) {
        List<String> numbers = call.arguments();
        if (numbers.isEmpty()) {
            return call.fail(1, "seq: missing operand");
        }
        long first = numbers.size() > 1 ? Long.parseLong(numbers.getFirst()) : 1;
        long step = numbers.size() > 2 ? Long.parseLong(numbers.get(1)) : 1;
        long last = Long.parseLong(numbers.getLast());
        if (step == 0) {
            return call.fail(1, "seq: invalid Zero increment value: '0'");
        }
        for (long at = first; step > 0 ? at <= last : at >= last; at += step) {
            call.print(Long.toString(at));
        }
        return 0;
    }
}
