package studio.titus.ui.start;

/**
 * A stack that is looked at in AWS just now.
 *
 * @param stack its name
 * @param cutOff whether its last run broke off, and is compared with what was written down
 * @param delay why it takes its time; empty while it does not
 */
record Looking(String stack, boolean cutOff, String delay) {

    Looking waiting(String why) {
        return new Looking(stack, cutOff, why);
    }
}
