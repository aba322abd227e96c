package io.topicwire.cli;

import io.topicwire.app.CommandOutcome;
import io.topicwire.app.Desks;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Runs an operator's command line inside the running service: only what works on what is stored. */
@Command(
        name = "topicwire",
        subcommands = {WhyCommand.class, StoryCommand.class, TopicsCommand.class})
final class OperatorLine implements Runnable {
    @Spec
    private CommandSpec spec;

    private OperatorLine() {}

    static CommandOutcome run(Desks desks, List<String> words) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        // What comes over the network names no files of this machine.
        CommandLine line = TopicwireCommand.configured(new CommandLine(new OperatorLine()))
                .setExpandAtFiles(false)
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(err));
        seat(line, desks);
        int status = line.execute(words.toArray(String[]::new));
        line.getOut().flush();
        line.getErr().flush();
        return new CommandOutcome(status, out.toString(), err.toString());
    }

    private static void seat(CommandLine line, Desks desks) {
        if (line.getCommand() instanceof StoredCommand command) {
            command.at(desks);
        }
        line.getSubcommands().values().forEach(each -> seat(each, desks));
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Which command?");
    }
}
