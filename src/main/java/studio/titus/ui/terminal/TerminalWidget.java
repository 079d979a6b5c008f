package studio.titus.ui.terminal;

import com.techsenger.jeditermfx.core.TerminalExecutorServiceManager;
import com.techsenger.jeditermfx.core.model.StyleState;
import com.techsenger.jeditermfx.core.model.TerminalTextBuffer;
import com.techsenger.jeditermfx.ui.JediTermFxWidget;
import com.techsenger.jeditermfx.ui.TerminalAction;
import com.techsenger.jeditermfx.ui.TerminalPanel;
import com.techsenger.jeditermfx.ui.settings.SettingsProvider;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;

/** The library's widget without its own keys and its own find bar, on threads that do not keep the program alive. */
final class TerminalWidget extends JediTermFxWidget {

    private static final class Threads implements TerminalExecutorServiceManager {

        private final ScheduledExecutorService keys = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().daemon().name("console-keys").factory());
        private final ExecutorService emulator = Executors.newCachedThreadPool(
                Thread.ofPlatform().daemon().name("console-", 0).factory());

        @Override
        public ScheduledExecutorService getSingleThreadScheduledExecutor() {
            return keys;
        }

        @Override
        public ExecutorService getUnboundedExecutorService() {
            return emulator;
        }

        @Override
        public void shutdownWhenAllExecuted() {
            keys.shutdown();
            emulator.shutdown();
        }
    }

    TerminalWidget(TerminalLook look) {
        super(look);
    }

    @Override
    protected TerminalPanel createTerminalPanel(SettingsProvider look, StyleState style, TerminalTextBuffer buffer) {
        return new TerminalPane((TerminalLook) look, buffer, style);
    }

    TerminalPane pane() {
        return (TerminalPane) getTerminalPanel();
    }

    @Override
    protected TerminalExecutorServiceManager createExecutorServiceManager() {
        return new Threads();
    }

    @Override
    public List<TerminalAction> getActions() {
        return List.of();
    }
}
