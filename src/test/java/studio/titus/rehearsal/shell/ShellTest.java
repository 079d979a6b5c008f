package studio.titus.rehearsal.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import studio.titus.rehearsal.programs.Call;
import studio.titus.rehearsal.programs.CommonPrograms;
import studio.titus.testing.Peer;

class ShellTest {

    /** What a line printed, and the code it ended with. */
    private record Result(String output, String errors, int status) {}

    private static Result ours(String script) throws InterruptedException {
        var output = new StringBuilder();
        var errors = new StringBuilder();
        var shell = new Shell(new SmallMachine(), new Variables(Map.of("HOME", "/root")));
        int status;
        try {
            status = shell.run(script, Streams.of(output::append, errors::append));
        } catch (Exit said) {
            status = said.status();
        }
        return new Result(output.toString(), errors.toString(), status);
    }

    private static Result real(String script) throws IOException, InterruptedException {
        var builder = new ProcessBuilder("sh", "-c", script).redirectError(ProcessBuilder.Redirect.DISCARD);
        builder.environment().clear();
        builder.environment().putAll(Map.of("HOME", "/root", "PATH", "/usr/bin:/bin"));
        var process = builder.start();
        process.getOutputStream().close();
        var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Result(output, "", process.waitFor());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "echo a; echo b && echo c || echo d",
                "false && echo no || echo yes",
                "true || echo no; echo $?",
                "! true; echo $?",
                "! false && echo turned",
                "for i in 1 2 3; do echo \"n $i\"; done",
                "for i in $(seq 3); do printf '%s-' $i; done; echo",
                "for w in a 'b c' d; do echo \"[$w]\"; done",
                "i=0; while [ $i -lt 3 ]; do i=$((i + 1)); echo $i; done",
                "i=0; until [ $i -ge 2 ]; do i=$((i+1)); done; echo $i",
                "for i in 1 2 3 4; do if [ $i = 2 ]; then continue; fi; if [ $i = 4 ]; then break; fi; echo $i; done",
                "if false; then echo a; elif true; then echo b; else echo c; fi",
                "if [ -n \"$NONE\" ]; then echo some; else echo none; fi",
                "if false; then echo a; fi; echo $?",
                "{ echo one; echo two; } | wc -l",
                "for i in 3 1 2; do echo $i; done | sort | head -n 2",
                "while false; do :; done; echo $?",
                "echo a | grep b | wc -l",
                "echo hidden > /dev/null; echo shown",
                "{ echo out; echo err >&2; } 2> /dev/null",
                "echo to-err 1>&2",
                "echo \"$(echo inner; echo more)\" end",
                "echo `echo old`",
                "echo ${NONE:-fallback} ${HOME:-no}",
                "X='a b'; echo $X; echo \"$X\"",
                "X=1 sh -c 'echo in $X'; echo out $X",
                "X=1; sh -c 'X=2; exit 3'; echo $? $X",
                "sh -c 'echo $1 $2' name first second",
                "sh -ec 'echo before; false; echo after'; echo $?",
                "set -e; false || echo saved; if false; then :; fi; ! true; echo still; false; echo never",
                "set -e; echo $(echo a; false; echo b); echo c",
                "exec echo replaced; echo never",
                "exit 7; echo never",
                "eval 'echo evaluated'",
                "# only a comment\necho behind # another\necho last",
                "echo 'single $HOME' \"double $HOME\" plain\\ word",
                "echo a\\\nb",
                "true &&\necho next line",
                "if true\nthen\n  echo yes\nfi",
                "for i in a b\ndo\n  echo $i\ndone > /dev/null; echo quiet",
                "export A=1 B=2; sh -c 'echo $A$B'; unset A; echo \"[$A]\"",
                "echo -n x; echo y",
                "printf '%s=%s\\n' a 1 b 2",
                "echo $((2 * (3 + 4) % 5))",
                "nosuchprogram; echo $?",
                "echo 1; break; echo 2",
                "wait; trap 'echo bye' TERM; echo on",
                "test 1 -lt 2 && [ abc != abd ] && echo both",
                "x=$(false); echo $?",
                "x=$(false) true; echo $?",
                "false; echo $(true) $?",
                "for i in 1 2; do for j in a b; do [ $j = b ] && break; echo $i$j; done; done",
                "if ! false; then echo yes; fi",
                "set -e; for i in 1 2; do echo $i; [ $i = 1 ]; done; echo never",
                "sleep_for=3; echo ${sleep_for}s",
                "a=$(echo one; exit 5); echo $a $?",
                "while read line; do echo $line; done < /dev/null; echo end",
                "echo done; echo if then"
            })
    void aScriptPrintsAndEndsAsUnderARealShell(String script) throws Exception {
        Peer.require("sh");
        var real = real(script);
        var ours = ours(script);

        assertThat(ours.output()).as(script + " | " + ours.errors()).isEqualTo(real.output());
        assertThat(ours.status()).as(script).isEqualTo(real.status());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            value = {
                "for i in 1 2; do echo $i ~ syntax error: unexpected end of file",
                "done ~ syntax error near unexpected token `done'",
                "if true; echo x; fi ~ syntax error near unexpected token `fi'",
                "echo a && ~ syntax error: unexpected end of file",
                "| cat ~ syntax error near unexpected token `|'",
                "echo > ~ syntax error near unexpected token `newline'",
                "echo $((1/0)) ~ arithmetic: / by zero",
                "echo $((2 +* 3)) ~ arithmetic: 2 +* 3: syntax error",
                "while true; do echo; done; fi ~ syntax error near unexpected token `fi'"
            })
    void whatIsNoShellIsToldAsOneAndNothingOfItRuns(String script, String words) throws InterruptedException {
        var result = ours(script);

        assertThat(result.output()).isEmpty();
        assertThat(result.errors()).isEqualTo("sh: " + words + "\n");
        assertThat(result.status()).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"case x in x) echo;; esac", "[[ a = a ]]", "(echo sub)", "f() { echo; }", "cat << END"})
    void whatOnlyRealShellsKnowIsRefusedPolitely(String script) throws InterruptedException {
        var result = ours(script);

        assertThat(result.output()).isEmpty();
        assertThat(result.errors()).startsWith("sh: ").contains("not known in a test, sorry");
        assertThat(result.status()).isEqualTo(2);
    }

    @Test
    void filesThatWereWrittenCanBeRead() throws InterruptedException {
        var result = ours("echo one > /tmp/x; echo two >> /tmp/x; cat /tmp/x; wc -l < /tmp/x; cat /tmp/none");

        assertThat(result.output()).isEqualTo("one\ntwo\n2\n");
        assertThat(result.errors()).isEqualTo("cat: /tmp/none: No such file or directory\n");
    }

    @Test
    void aLoopWithoutAnEndIsEndedByAnInterruption() throws InterruptedException {
        Thread.currentThread().interrupt();
        var thrown = org.assertj.core.api.Assertions.catchThrowable(() -> ours("while true; do :; done"));

        assertThat(thrown).isInstanceOf(InterruptedException.class);
        assertThat(Thread.interrupted()).isFalse();
    }

    /** A machine with the common programs and a memory for files. */
    private static final class SmallMachine implements Machine {

        private final Map<String, StringBuilder> files = new HashMap<>();

        @Override
        public String shell() {
            return "sh";
        }

        @Override
        public String place() {
            return "in a test";
        }

        @Override
        public int run(List<String> words, Streams streams) {
            var program = CommonPrograms.all().get(words.getFirst());
            if (program == null) {
                streams.err().accept("sh: " + words.getFirst() + ": not found\n");
                return 127;
            }
            return program.run(new SmallCall(words.getFirst(), words.subList(1, words.size()), streams, this));
        }

        @Override
        public Optional<String> read(String path) {
            return Optional.ofNullable(files.get(path)).map(StringBuilder::toString);
        }

        @Override
        public Optional<Consumer<String>> write(String path, boolean append) {
            if (!append) {
                files.put(path, new StringBuilder());
            }
            return Optional.of(files.computeIfAbsent(path, _ -> new StringBuilder())::append);
        }

        @Override
        public List<String> matching(String pattern) {
            return List.of(pattern);
        }
    }

    private record SmallCall(String name, List<String> arguments, Streams streams, Machine machine) implements Call {

        @Override
        public Optional<String> read(String path) {
            return machine.read(path);
        }

        @Override
        public boolean isFolder(String path) {
            return false;
        }

        @Override
        public Instant now() {
            return Instant.EPOCH;
        }
    }
}
