package studio.titus.ui.timeline;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import studio.titus.ui.control.Labels;
import studio.titus.ui.fx.Texts;

/** Lanes, bars, scale and the line for now. Nodes are made once and used again; what is left over is hidden. */
final class TimePane extends Pane {

    private static final double NAMES = 116;
    private static final double RIGHT = 34;
    private static final double SCALE = 20;
    private static final double BAR = 11;
    private static final double LEAST_BAR = 3;
    private static final double LEAST_LANE = 18;
    private static final double USUAL_LANE = 28;
    private static final double MOST_LANE = 34;

    /** Nodes of one kind, as many as are needed. */
    private static final class Pool<N extends Node> {

        private final List<N> nodes = new ArrayList<>();
        private int used;

        N next(List<Node> children, int at, Supplier<N> make) {
            if (used == nodes.size()) {
                N made = make.get();
                nodes.add(made);
                children.add(Math.min(at, children.size()), made);
            }
            N node = nodes.get(used++);
            node.setVisible(true);
            return node;
        }

        void begin() {
            used = 0;
        }

        void end() {
            nodes.subList(used, nodes.size()).forEach(node -> node.setVisible(false));
        }
    }

    private final Texts texts;
    private final Pool<Label> names = new Pool<>();
    private final Pool<TimeBar> bars = new Pool<>();
    private final Pool<Label> numbers = new Pool<>();
    private final Pool<Region> rules = new Pool<>();
    private final Region now = styled("time-now");
    private TimeStrip strip = TimeStrip.EMPTY;

    TimePane(Texts texts) {
        this.texts = texts;
        getStyleClass().add("time-pane");
        getChildren().add(now);
    }

    private static Region styled(String styleClass) {
        Region region = new Region();
        region.getStyleClass().add(styleClass);
        region.setMouseTransparent(true);
        return region;
    }

    void show(TimeStrip next) {
        boolean lanes = strip.lanes().size() != next.lanes().size();
        strip = next;
        if (lanes) {
            requestParentLayout();
        }
        requestLayout();
    }

    @Override
    protected double computeMinHeight(double width) {
        return SCALE + Math.max(6, strip.lanes().size()) * LEAST_LANE;
    }

    @Override
    protected double computePrefHeight(double width) {
        return SCALE + Math.max(6, strip.lanes().size()) * USUAL_LANE;
    }

    /** What stands below the lanes stays near them. */
    @Override
    protected double computeMaxHeight(double width) {
        return SCALE + Math.max(6, strip.lanes().size()) * MOST_LANE;
    }

    @Override
    protected void layoutChildren() {
        List.of(names, bars, numbers, rules).forEach(Pool::begin);
        TimeAxis axis = TimeAxis.to(strip.end());
        int count = Math.max(1, strip.lanes().size());
        double lane = Math.clamp((getHeight() - SCALE) / count, LEAST_LANE, MOST_LANE);
        double bottom = SCALE + lane * count;
        axis.ticks().forEach(tick -> tick(axis, tick, bottom));
        double top = SCALE;
        for (TimeStrip.Lane each : strip.lanes()) {
            lane(axis, each, Math.round(top), lane);
            top += lane;
        }
        now.setVisible(strip.now().isPositive());
        now.resizeRelocate(x(axis, strip.now()) - 1, SCALE - 2, 2, bottom - SCALE + 2);
        now.toFront();
        List.of(names, bars, numbers, rules).forEach(Pool::end);
    }

    private double x(TimeAxis axis, Duration moment) {
        return Math.round(NAMES + axis.share(moment) * (getWidth() - NAMES - RIGHT));
    }

    private void tick(TimeAxis axis, Duration tick, double bottom) {
        Region rule = rules.next(getChildren(), 0, () -> styled("time-rule"));
        double x = x(axis, tick);
        rule.resizeRelocate(x, SCALE - 2, 1, bottom - SCALE + 2);
        Label number = numbers.next(getChildren(), 0, () -> Labels.of("", "mono", "time-number"));
        number.setText(number(axis, tick));
        number.autosize();
        number.relocate(Math.round(x - number.getWidth() / 2), 0);
    }

    /** Whole minutes, or minutes and seconds where the scale is finer; the unit stands once, at the end. */
    private String number(TimeAxis axis, Duration tick) {
        boolean fine = axis.step().toSecondsPart() != 0;
        String words = fine
                ? texts.of("time.tick.fine", tick.toMinutes(), tick.toSecondsPart())
                : texts.of("time.tick", tick.toMinutes());
        return tick.equals(axis.end()) ? texts.of("time.tick.last", words) : words;
    }

    private void lane(TimeAxis axis, TimeStrip.Lane lane, double top, double height) {
        Label name = names.next(getChildren(), 0, () -> Labels.of("", "small", "time-name"));
        name.setText(lane.title());
        name.setAccessibleText(lane.words());
        name.resizeRelocate(0, top, NAMES - 12, height);
        for (TimeStrip.Bar bar : lane.bars()) {
            TimeBar drawn = bars.next(getChildren(), getChildren().size(), TimeBar::new);
            drawn.show(bar.look(), bar.critical());
            double left = x(axis, bar.span().from());
            double width = Math.max(LEAST_BAR, x(axis, bar.span().to()) - left);
            drawn.resizeRelocate(left, top + Math.round((height - BAR) / 2), width, BAR);
        }
    }
}
