package studio.titus.rehearsal.ec2;

import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import software.amazon.awssdk.services.ec2.model.ResourceType;
import software.amazon.awssdk.services.ec2.model.Tag;

/**
 * What there is to know about one kind of resource to keep, find and describe it.
 *
 * @param prefix what its ids begin with, for example {@code vpc}
 * @param type its name in tag calls
 * @param notFoundCode the error code for an id nobody has
 * @param notFoundText the sentence that goes with it, with {@code %s} for the id
 * @param id reads its id
 * @param tagged puts tags into it
 * @param filters the filters of its Describe call, besides those by tag
 */
record Kind<T>(
        String prefix,
        ResourceType type,
        String notFoundCode,
        String notFoundText,
        Function<T, String> id,
        BiFunction<T, List<Tag>, T> tagged,
        Filters<T> filters) {}
