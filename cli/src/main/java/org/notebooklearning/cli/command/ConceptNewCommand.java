package org.notebooklearning.cli.command;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.notebooklearning.cli.author.ConceptSkeleton;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/// Begins a concept.
@Command(
        name = "new",
        mixinStandardHelpOptions = true,
        description = {
            "Makes a folder for a new concept: a small lesson that passes, to be written over.",
            "Nothing that is there is touched."
        },
        footer = {"", "Exit code: 0 it was made, 2 it could not be."})
final class ConceptNewCommand implements Callable<Integer> {
    private static final int UNUSABLE = 2;

    @Mixin private ConceptCommand.Place place = new ConceptCommand.Place();

    @Override
    public Integer call() throws IOException {
        Terminal terminal = Terminal.system();
        String id = place.name.toString();
        if (!ConceptSkeleton.isId(id)) {
            System.err.println(
                    "lesson: a concept is named in small letters, digits and hyphens, such as"
                            + " gradient-descent");
            return UNUSABLE;
        }
        Path library = place.folders().library();
        if (place.folders().find(place.name).isPresent()) {
            System.err.println("lesson: " + library.resolve(id) + " is there already");
            return UNUSABLE;
        }
        Path folder = ConceptSkeleton.make(library, id);
        terminal.line("made       " + ConceptCommand.Place.shown(folder));
        terminal.line("check      ./lesson concept check " + id);
        terminal.line("read       ./lesson concept preview " + id);
        terminal.line(
                "           docs/concept-format.md tells how it is written, and where it lies to");
        terminal.line("           be taught");
        return 0;
    }
}
