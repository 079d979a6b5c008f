package studio.titus.cli;

import java.io.PrintStream;
import java.io.PrintWriter;
import java.util.List;
import java.util.function.Function;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.RunLast;
import picocli.CommandLine.TypeConversionException;
import picocli.CommandLine.UnmatchedArgumentException;
import studio.titus.model.Checked;
import studio.titus.model.Region;
import studio.titus.model.StackName;

/** The command line. One object runs one command. */
public final class Cli {

    private static final List<Function<Kit, CliCommand>> COMMANDS = List.of(
            PlanCommand::new,
            ApplyCommand::new,
            DestroyCommand::new,
            StatusCommand::new,
            OutputsCommand::new,
            StacksCommand::new,
            VerifyCommand::new,
            ActivateCommand::new,
            IsolationCommand::new,
            SshCommand::new,
            SshConfigCommand::new,
            ForwardCommand::new,
            RehearseCommand::new);

    private final Kit kit;
    private final CommandLine commandLine;

    public Cli(Surroundings surroundings) {
        kit = Kit.of(surroundings);
        commandLine = new CommandLine(kit.options());
        COMMANDS.forEach(command -> commandLine.addSubcommand(withHelp(command.apply(kit))));
        commandLine.addSubcommand(jobs());
        commandLine.addSubcommand(new HelpCommand());
        commandLine.getCommandSpec().version("Titus Studio " + surroundings.version());
        converter(StackName.class, StackName::check);
        converter(Region.class, Region::check);
        commandLine.registerConverter(double.class, Cli::number);
        commandLine
                .setOut(writer(surroundings.terminal().out()))
                .setErr(writer(surroundings.terminal().err()))
                .setColorScheme(CommandLine.Help.defaultColorScheme(
                        surroundings.terminal().style().colour() ? Ansi.ON : Ansi.OFF))
                .setUsageHelpAutoWidth(true)
                .setParameterExceptionHandler((failure, _) -> wrongUsage(failure))
                .setExecutionExceptionHandler(
                        (failure, _, _) -> new Trouble(kit).tell(failure).code())
                .setExecutionStrategy(this::execute);
    }

    private CommandLine jobs() {
        CommandLine jobs = withHelp(new JobCommand());
        jobs.addSubcommand(withHelp(new JobTemplateCommand(kit)));
        jobs.addSubcommand(withHelp(new JobValidateCommand(kit)));
        jobs.addSubcommand(withHelp(new JobSubmitCommand(kit)));
        jobs.addSubcommand(withHelp(new JobListCommand(kit)));
        jobs.addSubcommand(withHelp(new JobShowCommand(kit)));
        jobs.addSubcommand(withHelp(new JobKillCommand(kit)));
        jobs.addSubcommand(withHelp(new JobResizeCommand(kit)));
        jobs.addSubcommand(withHelp(new JobEnableCommand(kit)));
        jobs.addSubcommand(withHelp(new JobDisableCommand(kit)));
        jobs.addSubcommand(withHelp(new JobProcessesCommand(kit)));
        return jobs;
    }

    private static CommandLine withHelp(Object command) {
        var line = new CommandLine(command);
        line.getCommandSpec().mixinStandardHelpOptions(true);
        return line;
    }

    private static double number(String text) {
        try {
            return Double.parseDouble(text);
        } catch (NumberFormatException _) {
            throw new TypeConversionException("'%s' is not a number".formatted(text));
        }
    }

    private static PrintWriter writer(PrintStream stream) {
        return new PrintWriter(stream, true, stream.charset());
    }

    /**
     * Runs a command and waits for it.
     *
     * @return the exit code, one of {@link Exit}'s
     */
    public int run(String... arguments) {
        return commandLine.execute(arguments);
    }

    /** What Ctrl-C does; from any thread. */
    public void interrupt() {
        kit.stop().press();
    }

    private int execute(ParseResult parsed) {
        if (kit.options().verbose()) {
            kit.output().warn("Log: " + kit.surroundings().log().get());
        }
        return new RunLast().execute(parsed);
    }

    private <T> void converter(Class<T> type, Function<String, Checked<T>> check) {
        ITypeConverter<T> converter = text -> switch (check.apply(text)) {
            case Checked.Valid<T>(T value, var _) -> value;
            case Checked.Invalid<T> invalid -> throw new TypeConversionException(invalid.message());
        };
        commandLine.registerConverter(type, converter);
    }

    private int wrongUsage(ParameterException failure) {
        var err = failure.getCommandLine().getErr();
        String failed = kit.output().style().failed();
        if (failure instanceof UnmatchedArgumentException unmatched && !unmatched.isUnknownOption()) {
            err.println(failed + " " + Unmatched.sentence(unmatched));
        } else {
            err.println(failed + " " + failure.getMessage());
            UnmatchedArgumentException.printSuggestions(failure, err);
        }
        err.println("See " + failure.getCommandLine().getCommandSpec().qualifiedName() + " --help");
        return Exit.USAGE.code();
    }
}
