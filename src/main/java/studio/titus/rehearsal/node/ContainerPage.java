package studio.titus.rehearsal.node;

import studio.titus.rehearsal.gateway.TaskContainer;

/** What a web server in a container shows. */
record ContainerPage(TaskContainer container) implements WebService {

    @Override
    public Answer answer(Request request) {
        if (!request.path().split("\\?", 2)[0].equals("/")) {
            return new Answer(404, "text/html", "<html><h1>404 Not Found</h1></html>\n", "nginx");
        }
        String body = """
            <!DOCTYPE html>
            <html lang="en">
            <head><meta charset="utf-8"><title>Welcome to nginx!</title></head>
            <body>
            <h1>Welcome to nginx!</h1>
            <p>This page comes from a container of the rehearsal: task %s, image %s, address %s.</p>
            </body>
            </html>
            """.formatted(container.name(), container.image(), container.address());
        return new Answer(200, "text/html", body, "nginx");
    }
}
