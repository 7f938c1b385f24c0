package org.petitions.local.queries;

import com.mongodb.client.MongoDatabase;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** The beans of a service that ask the database themselves: those with a template or a database among their fields. */
public final class DatabaseBeans {
    private static final Set<String> ASKED = Set.of("org.springframework.data.mongodb.core.MongoTemplate",
            "org.springframework.data.mongodb.core.MongoOperations", MongoDatabase.class.getName());

    private final List<Object> beans;

    /**
     * @param beans all of a service's
     * @param ours what the names of the service's own packages begin with
     */
    public DatabaseBeans(Collection<?> beans, String ours) {
        this.beans = beans.stream().<Object>map(bean -> bean)
                .filter(bean -> bean.getClass().getName().startsWith(ours) && asks(bean.getClass())).toList();
    }

    private static boolean asks(Class<?> type) {
        return Arrays.stream(type.getDeclaredFields()).anyMatch(field -> ASKED.contains(field.getType().getName()));
    }

    /** Their methods, as {@code Class#method}, less those that something was asked in. */
    public Set<String> unasked(QueryRecorder recorder) {
        Set<String> methods = new TreeSet<>();
        for (Object bean : beans) {
            for (Method method : bean.getClass().getDeclaredMethods()) {
                if (!method.isSynthetic() && (method.getModifiers() & (Modifier.PRIVATE | Modifier.STATIC)) == 0) {
                    methods.add(bean.getClass().getSimpleName() + "#" + method.getName());
                }
            }
        }
        methods.removeAll(recorder.askedBy());
        return methods;
    }

    /** Calls a method of one of them, which only its own package may see. */
    public void call(String type, String method, Object... arguments) {
        Object bean = beans.stream().filter(each -> each.getClass().getSimpleName().equals(type)).findFirst()
                .orElseThrow(() -> new AssertionError("no bean " + type));
        Method called = Arrays.stream(bean.getClass().getDeclaredMethods())
                .filter(each -> each.getName().equals(method) && each.getParameterCount() == arguments.length)
                .findFirst().orElseThrow(() -> new AssertionError(type + " has no " + method));
        try {
            called.setAccessible(true);
            called.invoke(bean, arguments);
        } catch (InvocationTargetException e) {
            throw new AssertionError(type + "#" + method, e.getCause());
        } catch (IllegalAccessException e) {
            throw new AssertionError(type + "#" + method, e);
        }
    }
}
