package studio.titus.ui.jobs.editor;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import studio.titus.problem.Problem;
import studio.titus.state.TemplatesFile;
import studio.titus.titus.job.JobDescriptor;
import studio.titus.titus.job.json.JobJson;
import studio.titus.ui.fx.Background;
import studio.titus.ui.fx.Failures;
import studio.titus.ui.fx.Texts;

/** The person's own templates in the menu of what a job may begin with. */
final class OwnTemplates {

    private final MenuButton menu;
    private final int fixed;
    private final TemplatesFile file;
    private final EditorModel model;
    private final Background background;
    private final Texts texts;
    private final Consumer<Problem> trouble;

    /** @param menu already holds what everybody may begin with */
    OwnTemplates(
            MenuButton menu,
            TemplatesFile file,
            EditorModel model,
            Background background,
            Texts texts,
            Consumer<Problem> trouble) {
        this.menu = menu;
        this.fixed = menu.getItems().size();
        this.file = file;
        this.model = model;
        this.background = background;
        this.texts = texts;
        this.trouble = trouble;
        show(Map.of());
        work(file::read);
    }

    private void work(Callable<Map<String, String>> work) {
        background.submit(work, this::show, failure -> trouble.accept(Failures.problem(failure)));
    }

    private void show(Map<String, String> templates) {
        List<MenuItem> items = new ArrayList<>(menu.getItems().subList(0, fixed));
        items.add(new SeparatorMenuItem());
        templates.forEach((name, json) -> items.add(item(name, () -> model.begin(name, json))));
        items.add(item(texts.of("job.template.keep"), this::keep));
        if (!templates.isEmpty()) {
            Menu forget = new Menu(texts.of("job.template.forget"));
            templates.keySet().forEach(name -> forget.getItems().add(item(name, () -> work(() -> file.forget(name)))));
            items.add(forget);
        }
        menu.getItems().setAll(items);
    }

    private static MenuItem item(String text, Runnable action) {
        MenuItem item = new MenuItem(text);
        item.setMnemonicParsing(false);
        item.setOnAction(e -> action.run());
        return item;
    }

    /** Under the job's own name; its secrets are left out. */
    private void keep() {
        EditorState state = model.state();
        JobDescriptor job = state.secrets().masked(state.form().job());
        String name = name(job);
        work(() -> file.keep(name, JobJson.write(job)));
        model.kept(name);
    }

    private String name(JobDescriptor job) {
        String name = String.join(
                "-",
                List.of(job.applicationName(), job.group().stack(), job.group().detail()).stream()
                        .filter(part -> !part.isEmpty())
                        .toList());
        return name.isEmpty() ? texts.of("job.template.unnamed") : name;
    }
}
