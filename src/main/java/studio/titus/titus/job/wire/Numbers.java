package studio.titus.titus.job.wire;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.math.BigInteger;

/** Numbers as protobuf-java-util 3.3.0 reads them, from numbers and from texts: 2.0 is an integer, 1.5 is none. */
final class Numbers {

    private static final BigInteger MAX_UINT32 = BigInteger.ONE.shiftLeft(32).subtract(BigInteger.ONE);
    private static final BigInteger MAX_UINT64 = BigInteger.ONE.shiftLeft(64).subtract(BigInteger.ONE);
    private static final int DIGITS = 25;
    /** A printed double may be a little larger than it was: so much is allowed. */
    private static final BigDecimal MAX_DOUBLE =
            new BigDecimal(String.valueOf(Double.MAX_VALUE)).multiply(new BigDecimal(String.valueOf(1.0 + 1e-6)));

    private Numbers() {}

    static int uint32(JsonNode node) throws WireException {
        return unsigned(node, "uint32", MAX_UINT32).intValue();
    }

    static long uint64(JsonNode node) throws WireException {
        return unsigned(node, "uint64", MAX_UINT64).longValue();
    }

    private static BigInteger unsigned(JsonNode node, String kind, BigInteger max) throws WireException {
        BigInteger value;
        try {
            value = integer(node, kind);
        } catch (ArithmeticException | NumberFormatException | WireException _) {
            throw new WireException("Not an " + kind + " value: " + JsonTexts.json(node));
        }
        if (value.signum() < 0 || value.compareTo(max) > 0) {
            throw new WireException("Out of range " + kind + " value: " + JsonTexts.json(node));
        }
        return value;
    }

    /** Only the 32-bit numbers are first tried by a method that also takes the digits of other scripts. */
    private static BigInteger integer(JsonNode node, String kind) throws WireException {
        String text = JsonTexts.text(node);
        if (kind.equals("uint32")) {
            try {
                return BigInteger.valueOf(Long.parseLong(text));
            } catch (NumberFormatException _) {
                return exact(new BigDecimal(text));
            }
        }
        return exact(new BigDecimal(text));
    }

    /** An integer's value; for one of very many digits something as far out of range, for 1e999999999 would fill the memory. */
    private static BigInteger exact(BigDecimal value) {
        BigDecimal shortest = value.stripTrailingZeros();
        if (shortest.scale() > 0) {
            throw new ArithmeticException("a fraction");
        }
        return shortest.precision() - (long) shortest.scale() > DIGITS
                ? MAX_UINT64.add(BigInteger.ONE).multiply(BigInteger.valueOf(shortest.signum()))
                : shortest.toBigIntegerExact();
    }

    static double real(JsonNode node) throws WireException {
        String text = JsonTexts.text(node);
        return switch (text) {
            case "NaN" -> Double.NaN;
            case "Infinity" -> Double.POSITIVE_INFINITY;
            case "-Infinity" -> Double.NEGATIVE_INFINITY;
            default -> finite(text, node);
        };
    }

    private static double finite(String text, JsonNode node) throws WireException {
        BigDecimal value;
        try {
            value = new BigDecimal(text);
        } catch (NumberFormatException _) {
            throw new WireException("Not an double value: " + JsonTexts.json(node));
        }
        if (value.abs().compareTo(MAX_DOUBLE) > 0) {
            throw new WireException("Out of range double value: " + JsonTexts.json(node));
        }
        return value.doubleValue();
    }

    /** A number for an enumeration's value. */
    static int int32(String text) {
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException _) {
            return new BigDecimal(text).intValueExact();
        }
    }
}
