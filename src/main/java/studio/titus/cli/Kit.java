package studio.titus.cli;

/** What every command is handed. */
record Kit(Options options, Output output, Surroundings surroundings, StopButton stop) {

    static Kit of(Surroundings surroundings) {
        var options = new Options();
        return new Kit(
                options,
                new Output(surroundings.terminal(), options),
                surroundings,
                new StopButton(surroundings.end(), surroundings.terminal().err()::println));
    }

    /** The command line with which to go on, such as {@code titus-studio apply --stack lab}; keeps account and region. */
    String command(String words) {
        var line = new StringBuilder("titus-studio ").append(words);
        options.region().ifPresent(region -> line.append(" --region ").append(region));
        options.profile().ifPresent(profile -> line.append(" --profile ").append(profile));
        return line.toString();
    }
}
