package studio.titus.rehearsal.wire;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkField;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.core.traits.ListTrait;
import software.amazon.awssdk.core.util.SdkAutoConstructList;
import software.amazon.awssdk.utils.builder.Buildable;

/**
 * Copies between shapes that differ in class but not in field names, as EC2's request and response forms of one thing
 * do (launch template data, metadata options).
 */
public final class Shapes {

    private Shapes() {}

    /**
     * Copies every field {@code from} has a value for into the field of the same name of {@code into}, where there is
     * one.
     *
     * @return {@code into}
     */
    public static <B extends SdkPojo> B copy(SdkPojo from, B into) {
        var targets = into.sdkFields().stream().collect(Collectors.toMap(SdkField::memberName, Function.identity()));
        for (SdkField<?> source : from.sdkFields()) {
            Object value = source.getValueOrDefault(from);
            SdkField<?> target = targets.get(source.memberName());
            if (target != null && value != null && !(value instanceof SdkAutoConstructList)) {
                target.set(into, reshaped(value, target));
            }
        }
        return into;
    }

    private static Object reshaped(Object value, SdkField<?> target) {
        if (value instanceof SdkPojo pojo) {
            return built(pojo, target.constructor());
        }
        if (value instanceof List<?> list) {
            SdkField<?> member = target.getRequiredTrait(ListTrait.class).memberFieldInfo();
            List<@Nullable Object> items = new ArrayList<>();
            list.forEach(item -> items.add(reshaped(item, member)));
            return items;
        }
        return value;
    }

    private static Object built(SdkPojo from, Supplier<SdkPojo> constructor) {
        return ((Buildable) copy(from, constructor.get())).build();
    }
}
