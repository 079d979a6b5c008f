package studio.titus.ssh;

/** Bytes in the order they came, in a buffer that grows as needed and shrinks when empty. Not safe for several threads. */
final class Ring {

    private static final int FIRST = 16 * 1024;
    private static final int KEPT = 1024 * 1024;

    private byte[] bytes = new byte[FIRST];
    private int head;
    private int size;

    int size() {
        return size;
    }

    boolean isEmpty() {
        return size == 0;
    }

    void add(byte[] from, int start, int length) {
        makeRoom(Math.addExact(size, length));
        int tail = (int) (((long) head + size) % bytes.length);
        int first = Math.min(length, bytes.length - tail);
        System.arraycopy(from, start, bytes, tail, first);
        System.arraycopy(from, start + first, bytes, 0, length - first);
        size += length;
    }

    /** @return how many bytes were moved: as many as there are, at most {@code length} */
    int remove(byte[] to, int start, int length) {
        int part = Math.min(length, size);
        copy(to, start, part);
        head = (head + part) % bytes.length;
        size -= part;
        if (size == 0) {
            clear();
        }
        return part;
    }

    void clear() {
        head = 0;
        size = 0;
        bytes = bytes.length > KEPT ? new byte[FIRST] : bytes;
    }

    private void copy(byte[] to, int start, int length) {
        int first = Math.min(length, bytes.length - head);
        System.arraycopy(bytes, head, to, start, first);
        System.arraycopy(bytes, 0, to, start + first, length - first);
    }

    private void makeRoom(int needed) {
        if (needed > bytes.length) {
            byte[] larger = new byte[(int) Math.min(Integer.MAX_VALUE - 64, Math.max(needed, bytes.length * 2L))];
            copy(larger, 0, size);
            bytes = larger;
            head = 0;
        }
    }
}
