package studio.titus.ui.terminal;

import com.techsenger.jeditermfx.core.StyledTextConsumerAdapter;
import com.techsenger.jeditermfx.core.TextStyle;
import com.techsenger.jeditermfx.core.model.CharBuffer;
import com.techsenger.jeditermfx.core.model.SubCharBuffer;
import com.techsenger.jeditermfx.core.model.TerminalTextBuffer;
import com.techsenger.jeditermfx.ui.SubstringFinder;
import com.techsenger.jeditermfx.ui.SubstringFinder.FindResult;
import org.jspecify.annotations.Nullable;

/** Finds text in a terminal's history and screen, whatever the case of its letters. */
final class Search {

    /** Where one is among the finds: the {@code at}-th of {@code of}, both 0 for nothing found. */
    record Place(int at, int of) {}

    private static final Place NOWHERE = new Place(0, 0);

    private final TerminalPane pane;

    Search(TerminalPane pane) {
        this.pane = pane;
    }

    /** Marks all there is of {@code text} and goes to the newest; nothing for an empty text. */
    Place find(String text) {
        pane.setFindResult(text.isEmpty() ? null : look(text));
        return previous();
    }

    Place next() {
        return place(pane.selectNextFindResultItem());
    }

    Place previous() {
        return place(pane.selectPrevFindResultItem());
    }

    private static Place place(@Nullable FindResult found) {
        return found == null
                ? NOWHERE
                : new Place(found.selectedItem().getIndex(), found.getItems().size());
    }

    private FindResult look(String text) {
        var finder = new SubstringFinder(text, true) {
            @Override
            public boolean accept(FindResult.FindItem item) {
                return item.getStart().y == item.getEnd().y;
            }
        };
        TerminalTextBuffer buffer = pane.getTerminalTextBuffer();
        buffer.modify(
                () -> buffer.processHistoryAndScreenLines(-buffer.getHistoryLinesCount(), -1, new Reading(finder)));
        return finder.getResult();
    }

    /** Hands the finder each character with the buffer it really stands in, by which the widget knows what to mark. */
    private static final class Reading extends StyledTextConsumerAdapter {

        private final SubstringFinder finder;

        private Reading(SubstringFinder finder) {
            this.finder = finder;
        }

        @Override
        public void consume(int x, int y, TextStyle style, CharBuffer characters, int start) {
            int from = characters instanceof SubCharBuffer part ? part.getOffset() : 0;
            CharBuffer whole = characters instanceof SubCharBuffer part ? part.getParent() : characters;
            for (int i = from; i < from + characters.length(); i++) {
                finder.nextChar(x, y - start, whole, i);
            }
        }
    }
}
