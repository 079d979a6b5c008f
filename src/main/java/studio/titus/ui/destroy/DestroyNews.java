package studio.titus.ui.destroy;

import studio.titus.problem.Problem;
import studio.titus.ui.provision.RunNews;

/** Tells the desktop how destroying ended: once a run, when the look after it has shown what is left. */
final class DestroyNews {

    private final RunNews news;
    private boolean untold;

    DestroyNews(RunNews news) {
        this.news = news;
    }

    /** A run has ended; what is left is not known yet. */
    void ended() {
        untold = true;
    }

    /** It is known now. */
    void tell(DestroyPage.Proof proof, boolean stopped) {
        if (untold) {
            untold = false;
            Problem problem = proof.problem();
            if (problem != null) {
                news.left(problem.what());
            } else if (proof.left().isEmpty()) {
                news.gone(proof.remain());
            } else if (stopped) {
                news.destroyingStopped(proof.remain());
            } else {
                news.left(proof.remain());
            }
        }
    }
}
