package studio.titus.ui.settings;

import atlantafx.base.controls.ToggleSwitch;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.collections.ListChangeListener;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.bootstrapicons.BootstrapIcons;
import studio.titus.model.Region;
import studio.titus.problem.Problem;
import studio.titus.state.DataFolder.Kept;
import studio.titus.state.Preferences;
import studio.titus.ui.control.Buttons;
import studio.titus.ui.control.ProblemCard;
import studio.titus.ui.control.Segments;
import studio.titus.ui.fx.Texts;

/** Binds the settings: each control shows what is chosen and changes it at once. */
final class SettingsController {

    private static final int[] HOURS = {1, 2, 4, 8, 12, 24, 48, 0};

    private final SettingsModel model;
    private final Texts texts;
    private final Runnable diagnostics;
    private final Segments<Preferences.Look> look;

    @FXML
    private SettingsNav nav;

    @FXML
    private ScrollPane scroll;

    @FXML
    private VBox lookPart;

    @FXML
    private VBox awsPart;

    @FXML
    private VBox noticesPart;

    @FXML
    private VBox rememberedPart;

    @FXML
    private VBox dataPart;

    @FXML
    private VBox looks;

    @FXML
    private VBox aws;

    @FXML
    private VBox reminders;

    @FXML
    private VBox data;

    @FXML
    private VBox remembered;

    @FXML
    private ProblemCard problem;

    /** @param diagnostics shows what would be exported */
    SettingsController(SettingsModel model, Texts texts, Runnable diagnostics) {
        this.model = model;
        this.texts = texts;
        this.diagnostics = diagnostics;
        look = new Segments<>(List.of(Preferences.Look.values()), choice -> texts.of(nameKey(choice)));
    }

    private static String nameKey(Preferences.Look choice) {
        return switch (choice) {
            case SYSTEM -> "preferences.look.system";
            case LIGHT -> "preferences.look.light";
            case DARK -> "preferences.look.dark";
        };
    }

    @FXML
    private void initialize() {
        looks.getChildren().setAll(lookRow(), sizeRow(), motionRow());
        aws.getChildren().setAll(profileRow(), regionRow());
        reminders.getChildren().setAll(hoursRow(), noticesRow());
        data.getChildren().setAll(folderRow(), logsRow(), diagnosticsRow());
        model.kept().addListener((ListChangeListener<Kept>) change -> showKept());
        model.problem().subscribe(this::show);
        showKept();
        nav.add(BootstrapIcons.CIRCLE_HALF, texts.of("preferences.part.look"), lookPart);
        nav.add(BootstrapIcons.CLOUD, texts.of("preferences.part.aws"), awsPart);
        nav.add(BootstrapIcons.BELL, texts.of("preferences.part.notices"), noticesPart);
        nav.add(BootstrapIcons.BOOKMARK, texts.of("preferences.part.remembered"), rememberedPart);
        nav.add(BootstrapIcons.SHIELD_LOCK, texts.of("preferences.part.data"), dataPart);
        nav.follow(scroll);
    }

    private SettingRow lookRow() {
        look.valueProperty().set(chosen().look());
        look.valueProperty().subscribe(now -> change(all -> all.look(now)));
        model.preferences()
                .valueProperty()
                .subscribe(now -> look.valueProperty().set(now.look()));
        look.setAccessibleText(texts.of("preferences.look"));
        return new SettingRow(texts.of("preferences.look"), texts.of("preferences.look.hint"), look);
    }

    private SettingRow sizeRow() {
        List<Integer> sizes = IntStream.rangeClosed(Preferences.SMALLEST, Preferences.LARGEST)
                .boxed()
                .toList();
        ComboBox<Integer> box = box(sizes, this::size, Preferences::textSize, Preferences::textSize);
        return new SettingRow(texts.of("preferences.size"), texts.of("preferences.size.hint"), box);
    }

    private String size(int px) {
        return px == Preferences.USUAL_SIZE
                ? texts.of("preferences.size.usual", px)
                : texts.of("preferences.size.px", px);
    }

    private SettingRow motionRow() {
        ToggleSwitch motion = toggle("preferences.motion", Preferences::lessMotion, Preferences::lessMotion);
        return new SettingRow(texts.of("preferences.motion"), texts.of("preferences.motion.hint"), motion);
    }

    private SettingRow profileRow() {
        ComboBox<String> box = box(
                List.of(""),
                name -> name.isEmpty() ? texts.of("preferences.none") : name,
                all -> Objects.requireNonNullElse(all.profile(), ""),
                (all, name) -> all.profile(name.isEmpty() ? null : name));
        model.profiles().addListener((ListChangeListener<String>) change -> box.getItems()
                .setAll(Stream.concat(Stream.of(""), model.profiles().stream()).toList()));
        return new SettingRow(texts.of("preferences.profile"), texts.of("preferences.profile.hint"), box);
    }

    private SettingRow regionRow() {
        List<String> codes = Stream.concat(Stream.of(""), Region.all().stream().map(Region::code))
                .toList();
        ComboBox<String> box = box(
                codes,
                code -> code.isEmpty()
                        ? texts.of("preferences.none")
                        : Region.find(code).map(Region::displayName).orElse(code),
                all -> Objects.requireNonNullElse(all.region(), ""),
                (all, code) -> all.region(code.isEmpty() ? null : code));
        return new SettingRow(texts.of("preferences.region"), texts.of("preferences.region.hint"), box);
    }

    private SettingRow hoursRow() {
        ComboBox<Integer> box = box(
                IntStream.of(HOURS).boxed().toList(),
                hours -> hours == 0 ? texts.of("preferences.hours.never") : texts.of("preferences.hours.after", hours),
                Preferences::reminderHours,
                Preferences::reminderHours);
        return new SettingRow(texts.of("preferences.hours"), texts.of("preferences.hours.hint"), box);
    }

    private SettingRow noticesRow() {
        ToggleSwitch notices = toggle("preferences.notices", Preferences::notices, Preferences::notices);
        return new SettingRow(texts.of("preferences.notices"), texts.of("preferences.notices.hint"), notices);
    }

    private SettingRow folderRow() {
        Path folder = model.program().data();
        return new SettingRow(
                texts.of("preferences.folder"),
                folder.toString(),
                small("preferences.open", "preferences.folder.open", () -> model.open(folder)));
    }

    private SettingRow logsRow() {
        Path log = model.program().log();
        return new SettingRow(
                texts.of("preferences.logs"),
                texts.of("preferences.logs.hint"),
                small("preferences.open", "preferences.logs.open", () -> model.open(log)));
    }

    private SettingRow diagnosticsRow() {
        return new SettingRow(
                texts.of("preferences.diagnostics"),
                texts.of("preferences.diagnostics.hint"),
                small("preferences.diagnostics.show", "preferences.diagnostics.preview", diagnostics));
    }

    private Button small(String key, String accessible, Runnable action) {
        Button button = Buttons.small(Buttons.secondary(texts.of(key)));
        button.setAccessibleText(texts.of(accessible));
        button.setOnAction(e -> action.run());
        return button;
    }

    private void showKept() {
        List<Node> rows = new ArrayList<>();
        Button all = small("preferences.forget.all", "preferences.forget.all", model::forgetAll);
        rows.add(new SettingRow(
                texts.of("preferences.remembered.choices"), texts.of("preferences.remembered.choices.hint"), all));
        model.kept().forEach(one -> rows.add(row(one)));
        remembered.getChildren().setAll(rows);
    }

    private SettingRow row(Kept one) {
        Button forget = small("preferences.forget", "preferences.forget", () -> model.forget(one));
        forget.setAccessibleText(texts.of("preferences.forget.named", one.name()));
        return one.stack()
                ? new SettingRow(
                        texts.of("preferences.kept.stack", one.name()), texts.of("preferences.kept.stack.hint"), forget)
                : new SettingRow(fileName(one), one.path().toString(), forget);
    }

    private String fileName(Kept one) {
        return switch (one.name()) {
            case "window" -> texts.of("preferences.kept.window");
            case "draft.json" -> texts.of("preferences.kept.draft");
            default -> one.name();
        };
    }

    private void show(@Nullable Problem now) {
        if (now == null) {
            problem.hide();
        } else {
            problem.show(now, List.of());
        }
    }

    private Preferences chosen() {
        return model.preferences().get();
    }

    private void change(UnaryOperator<Preferences> change) {
        model.preferences().change(change);
    }

    /** Changes one preference to a value. */
    private interface Setter<T> {
        Preferences set(Preferences all, T value);
    }

    private <T> ComboBox<T> box(List<T> values, Function<T, String> name, Function<Preferences, T> get, Setter<T> set) {
        ComboBox<T> box = new ComboBox<>();
        box.getItems().setAll(values);
        box.setConverter(new StringConverter<>() {
            @Override
            public String toString(@Nullable T value) {
                return value == null ? "" : name.apply(value);
            }

            @Override
            public T fromString(String text) {
                throw new UnsupportedOperationException();
            }
        });
        box.getStyleClass().add("setting-box");
        box.valueProperty().addListener((o, before, now) -> {
            if (now != null && !now.equals(get.apply(chosen()))) {
                change(all -> set.set(all, now));
            }
        });
        model.preferences().valueProperty().subscribe(now -> box.setValue(get.apply(now)));
        return box;
    }

    private ToggleSwitch toggle(String key, Function<Preferences, Boolean> get, Setter<Boolean> set) {
        ToggleSwitch toggle = new ToggleSwitch();
        toggle.setAccessibleText(texts.of(key));
        toggle.selectedProperty().addListener((o, before, now) -> change(all -> set.set(all, now)));
        model.preferences().valueProperty().subscribe(now -> toggle.setSelected(get.apply(now)));
        return toggle;
    }

    Node first() {
        return look.getChildren().getFirst();
    }
}
